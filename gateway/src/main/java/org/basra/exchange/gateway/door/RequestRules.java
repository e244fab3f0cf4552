package org.basra.exchange.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.basra.exchange.gateway.GatewayProblem;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;

/** What every request must keep to before anyone asks what it wants. */
final class RequestRules {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);
  private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

  private RequestRules() {}

  /** The refusal that {@code request} earns, or null. */
  static Problem broken(HttpServerRequest request) {
    if (!METHODS.contains(request.method())) {
      return CommonProblem.METHOD_NOT_ALLOWED.problem().header("Allow", ALLOW);
    }
    var hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
      return GatewayProblem.HOST_INVALID.problem();
    }
    var upgrade = request.getHeader(HttpHeaders.UPGRADE);
    // An offer of h2c may be ignored (RFC 9110, 7.8), and Java's HTTP client makes it by default.
    if (upgrade != null && !upgrade.equalsIgnoreCase("h2c")) {
      return GatewayProblem.UPGRADE_REFUSED.problem();
    }
    return framing(request);
  }

  private static Problem framing(HttpServerRequest request) {
    var coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    // Any other coding, or both ways of framing, is how requests are smuggled (RFC 9112, 6.1).
    if (coding != null
        && (!coding.equalsIgnoreCase("chunked")
            || request.headers().contains(HttpHeaders.CONTENT_LENGTH))) {
      return CommonProblem.MALFORMED_REQUEST.problem();
    }
    var expect = request.getHeader(HttpHeaders.EXPECT);
    if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
      return GatewayProblem.EXPECTATION_FAILED.problem();
    }
    return null;
  }

  /** The refusal of a token in the query string (RFC 6750, 5.3), or null. */
  static Problem tokenIn(String query) {
    if (query == null || !(query.startsWith("access_token=") || query.contains("&access_token="))) {
      return null;
    }
    return GatewayProblem.TOKEN_IN_ADDRESS
        .problem()
        .at(ProblemError.parameter("access_token", "Authorization: Bearer"));
  }
}
