package org.basra.exchange.gateway.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.basra.exchange.gateway.GatewayProblem;
import org.basra.exchange.gateway.call.AccessLog;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.call.Refusals;
import org.basra.exchange.gateway.path.PathGate;
import org.basra.exchange.gateway.path.TargetDecision;
import org.basra.exchange.gateway.path.TargetFlaw;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.jboss.logging.Logger;

/** The first and only route of public requests. */
@ApplicationScoped
class FrontDoor {

  private static final Logger LOG = Logger.getLogger(FrontDoor.class);
  // Encoded once: they go out with every answer.
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
  private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("Content-Security-Policy");
  private static final CharSequence NOTHING_LOADS =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");

  private static final Set<String> OPERATIONS =
      Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics");

  private final Refusals refusals;
  private final AccessLog log;
  private final Cors cors;
  private final Rooms rooms;

  FrontDoor(Refusals refusals, AccessLog log, Cors cors, Rooms rooms) {
    this.refusals = refusals;
    this.log = log;
    this.cors = cors;
    this.rooms = rooms;
  }

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::notRouted);
  }

  private void enter(RoutingContext routing) {
    var call = new Call(routing);
    switch (PathGate.check(routing.request().uri())) {
      case TargetDecision.Refused(var flaw) -> {
        greet(call);
        refusals.refuse(call, refusal(flaw, call));
      }
      case TargetDecision.Accepted(var target) -> {
        call.accepted(target);
        if (OPERATIONS.contains(target.path())) {
          routing.next();
        } else {
          greet(call);
          admit(call);
        }
      }
    }
  }

  /** What every answer has in common, whoever gives it. */
  private void greet(Call call) {
    log.watch(call);
    MultiMap headers = call.response().headers();
    headers.set(REQUEST_ID, call.requestId());
    headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
    headers.set(FRAME_OPTIONS, DENY);
    headers.set(REFERRER_POLICY, NO_REFERRER);
    headers.set(CONTENT_SECURITY_POLICY, NOTHING_LOADS);
    cors.mark(call.request(), call.response());
  }

  private void admit(Call call) {
    var request = call.request();
    var problem = RequestRules.broken(request);
    if (problem == null) {
      problem = RequestRules.tokenIn(call.target().query());
    }
    if (problem != null) {
      refusals.refuse(call, problem);
    } else if (!Cors.preflight(request)) {
      rooms.receive(call);
    } else if (cors.allows(request)) {
      cors.permit(request, call.response());
    } else {
      refusals.refuse(call, GatewayProblem.ORIGIN_NOT_ALLOWED);
    }
  }

  /** The router itself refuses requests without a path or a host before it asks any route. */
  private void notRouted(RoutingContext routing) {
    if (OPERATIONS.contains(routing.request().path())) {
      routing.next();
      return;
    }
    var call = new Call(routing);
    if (routing.response().headWritten() || routing.response().ended()) {
      routing.response().reset();
      return;
    }
    greet(call);
    var broken = RequestRules.broken(routing.request());
    if (broken != null) {
      refusals.refuse(call, broken);
    } else if (!routing.request().uri().startsWith("/")) {
      refusals.refuse(call, refusal(TargetFlaw.NOT_ORIGIN_FORM, call));
    } else {
      LOG.error("A request failed in the gateway", routing.failure());
      refusals.refuse(call, CommonProblem.INTERNAL);
    }
  }

  private static Problem refusal(TargetFlaw flaw, Call call) {
    var explanation = flaw.explanation().in(call.language());
    return flaw == TargetFlaw.TOO_LONG
        ? GatewayProblem.ADDRESS_TOO_LONG.because(explanation)
        : GatewayProblem.TARGET_NOT_CANONICAL.because(explanation);
  }
}
