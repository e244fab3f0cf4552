package org.basra.exchange.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemBody;
import org.basra.exchange.platform.text.Language;

/** Writes problems in the caller's language, with the request's id. */
@RequestScoped
public class ProblemResponses {

  private static final Map<Integer, Map.Entry<String, String>> HEADERS =
      Map.of(
          401, Map.entry(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
          503, Map.entry(HttpHeaders.RETRY_AFTER, "2"));

  private final RoutingContext context;

  ProblemResponses(RoutingContext context) {
    this.context = context;
  }

  /** The language the caller prefers for titles. */
  public Language language() {
    return Language.preferred(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** The problem's body for this caller. */
  public ProblemBody body(Problem problem) {
    return ProblemBody.of(problem, language(), RequestIds.of(context));
  }

  /** The whole answer. */
  public Response of(Problem problem) {
    var status = problem.type().status();
    var response =
        Response.status(status)
            .type(ProblemBody.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language().tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
            .entity(body(problem));
    var usual = HEADERS.get(status);
    if (usual != null && !problem.headers().containsKey(usual.getKey())) {
      response.header(usual.getKey(), usual.getValue());
    }
    problem.headers().forEach(response::header);
    return response.build();
  }
}
