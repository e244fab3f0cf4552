package org.basra.exchange.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs inside of validation, so that a request that is not valid leaves no trace. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
class IdempotentInterceptor {

  private final Idempotency idempotency;
  private final ObjectMapper mapper;

  IdempotentInterceptor(Idempotency idempotency, ObjectMapper mapper) {
    this.idempotency = idempotency;
    this.mapper = mapper;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) {
    var method = invocation.getMethod();
    var route = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    return idempotency.once(
        route,
        fingerprint(invocation.getParameters()),
        () -> (RestResponse<?>) invocation.proceed());
  }

  private byte[] fingerprint(Object[] arguments) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var argument : arguments) {
        var bytes = mapper.writeValueAsBytes(argument);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException("Arguments of an idempotent endpoint are plain JSON", e);
    }
  }
}
