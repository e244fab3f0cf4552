package org.basra.exchange.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.stream.Stream;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses, before a resource runs, bodies that are too large and parameters that are not text. */
@ApplicationScoped
class RequestGuard {

  private final long maxBody;

  RequestGuard(@ConfigProperty(name = "exchange.http.max-body") long maxBody) {
    this.maxBody = maxBody;
  }

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    checkParameters(request);
    if (request.getMediaType() == null
        && resource.getResourceMethod().isAnnotationPresent(Consumes.class)) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem();
    }
    if (!resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
      limitBody(request);
    }
    if (request.getMediaType() == null && hasNoBody(request)) {
      // What does not come has no media type; REST would look for a reader of bytes and refuse.
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
    }
  }

  private static boolean hasNoBody(ContainerRequestContext request) {
    var announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return (announced == null || announced.equals("0"))
        && request.getHeaderString("Transfer-Encoding") == null;
  }

  private static void checkParameters(ContainerRequestContext request) {
    try {
      var uri = request.getUriInfo();
      var wrong =
          Stream.concat(
                  uri.getQueryParameters().entrySet().stream(),
                  uri.getPathParameters().entrySet().stream())
              .filter(parameter -> !storable(parameter.getKey(), parameter.getValue()))
              .findFirst();
      if (wrong.isPresent()) {
        throw CommonProblem.TEXT_NOT_ALLOWED.problem();
      }
    } catch (IllegalArgumentException badEncoding) {
      throw CommonProblem.MALFORMED_REQUEST.because("The query is not percent-encoded UTF-8");
    }
  }

  private static boolean storable(String name, Collection<String> values) {
    return StoredText.isStorable(name) && values.stream().allMatch(StoredText::isStorable);
  }

  private void limitBody(ContainerRequestContext request) {
    if (!request.hasEntity()) {
      return;
    }
    var announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && Long.parseLong(announced) > maxBody) {
      throw tooLarge(maxBody);
    }
    if (announced == null) {
      request.setEntityStream(new LimitedStream(request.getEntityStream(), maxBody));
    }
  }

  static Problem tooLarge(long limit) {
    return CommonProblem.BODY_TOO_LARGE
        .problem()
        .at(ProblemError.parameter(HttpHeaders.CONTENT_LENGTH, "≤ " + limit));
  }
}
