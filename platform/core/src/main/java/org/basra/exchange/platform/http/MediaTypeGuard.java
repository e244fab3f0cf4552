package org.basra.exchange.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses media types that are none (RFC 9110, 8.3.1 and 12.5.1), before the choice of a resource
 * trips over them.
 */
@ApplicationScoped
class MediaTypeGuard {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern WEIGHT =
      Pattern.compile("(?i).*;\\s*q=(?!(0(\\.\\d{0,3})?|1(\\.0{0,3})?)\\s*(;|$)).*");
  private static final Pattern RANGE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(;.*)?");

  @ServerRequestFilter(preMatching = true)
  public void check(ContainerRequestContext request) {
    var content = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (content != null) {
      check(content, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
      if (isRange(content)) {
        throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem();
      }
    }
    var accept = request.getHeaderString(HttpHeaders.ACCEPT);
    if (accept != null) {
      for (var range : accept.split(",", -1)) {
        check(range, CommonProblem.NOT_ACCEPTABLE);
      }
    }
  }

  /** A range fits every resource and says nothing of a body (RFC 6838, 4.2: no name has a star). */
  private static boolean isRange(String content) {
    return content.split(";", 2)[0].contains("*");
  }

  private static void check(String mediaType, ProblemType otherwise) {
    if (!RANGE.matcher(mediaType).matches() || WEIGHT.matcher(mediaType).matches()) {
      throw otherwise.problem();
    }
    try {
      MediaType.valueOf(mediaType);
    } catch (IllegalArgumentException malformed) {
      throw otherwise.problem();
    }
  }
}
