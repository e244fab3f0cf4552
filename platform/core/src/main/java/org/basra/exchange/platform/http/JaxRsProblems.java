package org.basra.exchange.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.transaction.Causes;

/** What the REST layer itself refuses before a resource is reached. */
@RequestScoped
class JaxRsProblems {

  private final UriInfo uri;

  JaxRsProblems(UriInfo uri) {
    this.uri = uri;
  }

  Problem of(WebApplicationException failure) {
    var json = Causes.find(failure, JsonProcessingException.class);
    if (json.isPresent()) {
      return JsonProblems.of(json.get());
    }
    var own = Causes.find(failure, Problem.class);
    if (own.isPresent()) {
      return own.get();
    }
    return switch (failure.getResponse().getStatus()) {
      case 401 -> CommonProblem.UNAUTHENTICATED.problem();
      case 403 -> CommonProblem.FORBIDDEN.problem();
      case 404 -> notFound(failure);
      case 405 -> allow(failure);
      case 406 -> CommonProblem.NOT_ACCEPTABLE.problem();
      case 413 -> CommonProblem.BODY_TOO_LARGE.problem();
      case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem();
      default ->
          failure.getResponse().getStatus() >= 500
              ? CommonProblem.INTERNAL.problem()
              : CommonProblem.MALFORMED_REQUEST.problem();
    };
  }

  /**
   * JAX-RS answers 404 to a query parameter that cannot be converted (Jakarta REST, 3.2). All path
   * ids are UUIDs here: when those are well-formed, a query parameter was wrong, which is a 400.
   */
  private Problem notFound(WebApplicationException failure) {
    boolean conversion = failure instanceof NotFoundException && failure.getCause() != null;
    if (!conversion) {
      return CommonProblem.NOT_FOUND.problem();
    }
    boolean pathIsFine =
        uri.getPathParameters().values().stream()
            .flatMap(List::stream)
            .allMatch(JaxRsProblems::isUuid);
    return (pathIsFine ? CommonProblem.INVALID_PARAMETER : CommonProblem.NOT_FOUND).problem();
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  private static Problem allow(WebApplicationException failure) {
    var problem = CommonProblem.METHOD_NOT_ALLOWED.problem();
    var allow = failure.getResponse().getHeaderString("Allow");
    return allow == null ? problem : problem.header("Allow", allow);
  }
}
