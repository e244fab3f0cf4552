package org.basra.exchange.gateway.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemBody;
import org.basra.exchange.platform.problem.ProblemType;

/** Answers calls with problems (RFC 9457). */
@ApplicationScoped
public class Refusals {

  private final ObjectMapper json;
  private final Vertx vertx;

  Refusals(ObjectMapper json, Vertx vertx) {
    this.json = json;
    this.vertx = vertx;
  }

  /** Answers with {@code type} alone. */
  public void refuse(Call call, ProblemType type) {
    refuse(call, type.problem());
  }

  /** Answers with {@code problem}, unless an answer has already begun or the client is gone. */
  public void refuse(Call call, Problem problem) {
    var response = call.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    var body = body(call, problem);
    response.setStatusCode(problem.type().status());
    response
        .headers()
        .set(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
        .set(HttpHeaders.CONTENT_LANGUAGE, call.language().tag())
        .set(HttpHeaders.CACHE_CONTROL, "no-store")
        .add(HttpHeaders.VARY, "Accept-Language");
    problem.headers().forEach(response::putHeader);
    boolean unread = Linger.hasBody(call.request()) && !call.request().isEnded();
    if (unread) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    if (call.request().method() == HttpMethod.HEAD) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length())).end();
    } else {
      response.end(body);
    }
    if (unread) {
      Linger.close(call.request(), vertx);
    }
  }

  private Buffer body(Call call, Problem problem) {
    try {
      var content = ProblemBody.of(problem, call.language(), call.requestId());
      return Buffer.buffer(json.writeValueAsBytes(content));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
