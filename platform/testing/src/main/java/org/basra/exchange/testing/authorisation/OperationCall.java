package org.basra.exchange.testing.authorisation;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** One operation as one person calls it, in a way that changes as little as possible. */
final class OperationCall {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");
  private static final String NO_VERSION = "\"matrix\"";
  private static final int LONGEST_PAGE = 200;

  private final DocumentedOperation operation;
  private final OperationCase how;
  private final RoleHolder holder;
  private final String person;

  OperationCall(DocumentedOperation operation, OperationCase how, RoleHolder holder) {
    this.operation = operation;
    this.how = how;
    this.holder = holder;
    this.person = holder.name() + ' ' + UUID.randomUUID();
  }

  /** Calls it for an object that nobody has; whether the caller is let in. */
  boolean isLetIn() {
    return isLetIn(send("", Map.of()));
  }

  /** Calls it for an object; whether the caller is shown that there is one. */
  boolean reaches(String object) {
    var value = how.objects().get(object).apply(person).toString();
    return operation.isList() ? lists(value) : names(value);
  }

  private boolean names(String id) {
    var answer = send(id, Map.of());
    requireLetIn(answer);
    int status = answer.statusCode();
    if (status == 400 || status == 415 || "VALIDATION_FAILED".equals(code(answer))) {
      throw new AssertionError(
          "is refused for its form before the object is looked for; give the case a valid body: "
              + answer.asString());
    }
    return status != 404;
  }

  private boolean lists(String id) {
    String cursor = null;
    do {
      Map<String, ?> page =
          cursor == null
              ? Map.of("limit", LONGEST_PAGE)
              : Map.of("limit", LONGEST_PAGE, "cursor", cursor);
      var answer = send("", page);
      requireLetIn(answer);
      if (answer.statusCode() != 200) {
        throw new AssertionError("is no list: " + answer.statusCode() + ' ' + answer.asString());
      }
      if (answer.asString().contains('"' + id + '"')) {
        return true;
      }
      cursor = answer.path("next");
    } while (cursor != null);
    return false;
  }

  private void requireLetIn(Response answer) {
    if (!isLetIn(answer)) {
      throw new AssertionError("is refused, but documented for " + operation.roles());
    }
  }

  private boolean isLetIn(Response answer) {
    int status = answer.statusCode();
    if (status >= 500) {
      throw new AssertionError("answers " + status + ": " + answer.asString());
    }
    if (status != 401 && status != 403) {
      return true;
    }
    if (holder.isAnonymous() != (status == 401)) {
      throw new AssertionError("is refused with " + status);
    }
    if (!answer.contentType().startsWith("application/problem+json")) {
      throw new AssertionError("is refused with " + answer.contentType());
    }
    return false;
  }

  private Response send(String ids, Map<String, ?> query) {
    var request = given().config(binary()).queryParams(query);
    holder.token(person).ifPresent(token -> request.auth().oauth2(token));
    operation.mediaType().ifPresent(media -> request.contentType(media).body(body(media)));
    guardAgainstEffects(request);
    return request.request(operation.method(), path(ids));
  }

  /** A version that nothing has keeps a change from being made after the caller was let in. */
  private void guardAgainstEffects(RequestSpecification request) {
    switch (operation.method()) {
      case "POST" -> request.header("Idempotency-Key", UUID.randomUUID());
      case "PUT", "PATCH", "DELETE" -> request.header("If-Match", NO_VERSION);
      default -> {}
    }
  }

  private byte[] body(String mediaType) {
    var text = how.body().isEmpty() && mediaType.endsWith("json") ? "{}" : how.body();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The path with these ids, and with ids that nobody has where they do not suffice. */
  private String path(String ids) {
    var given = Pattern.compile("/").splitAsStream(ids).filter(id -> !id.isEmpty()).iterator();
    return PARAMETER
        .matcher(operation.path())
        .replaceAll(parameter -> given.hasNext() ? given.next() : UUID.randomUUID().toString());
  }

  private RestAssuredConfig binary() {
    var encoders = encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
    return RestAssured.config()
        .encoderConfig(
            operation
                .mediaType()
                .map(media -> encoders.encodeContentTypeAs(media, ContentType.BINARY))
                .orElse(encoders));
  }

  private static String code(Response answer) {
    return answer.contentType().startsWith("application/problem+json") ? answer.path("code") : null;
  }
}
