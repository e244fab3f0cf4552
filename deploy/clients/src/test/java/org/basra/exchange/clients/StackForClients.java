package org.basra.exchange.clients;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.basra.exchange.client.ApiClient;
import org.basra.exchange.client.ApiException;
import org.basra.exchange.client.model.Problem;
import org.basra.exchange.local.DisposableStack;
import org.basra.exchange.local.story.AccessTokens;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One stack for all tests, and generated clients of it for anybody and for the demo users. */
final class StackForClients implements BeforeAllCallback {

  private static DisposableStack stack;

  @Override
  public void beforeAll(ExtensionContext context) {
    stack =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(StackForClients.class, key -> start(), DisposableStack.class);
  }

  private static DisposableStack start() {
    var root = Path.of(System.getProperty("exchange.root"));
    return DisposableStack.start(root, root.resolve("deploy/clients/target/stack"));
  }

  static ApiClient anybody() {
    return client(Map.of());
  }

  static ApiClient user(String name) {
    var token = new AccessTokens(stack.issuer()).of(name);
    return client(Map.of("Authorization", "Bearer " + token));
  }

  private static ApiClient client(Map<String, String> headers) {
    var client = new ApiClient();
    client.updateBaseUri(stack.gateway());
    client.setRequestInterceptor(request -> headers.forEach(request::header));
    return client;
  }

  static ApiException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ApiException.class, call);
  }

  static Problem problem(ApiException refusal) throws JsonProcessingException {
    return ApiClient.createDefaultObjectMapper()
        .readValue(refusal.getResponseBody(), Problem.class);
  }
}
