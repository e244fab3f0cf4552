package org.basra.exchange.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import org.basra.exchange.gateway.GatewayProblem;
import org.basra.exchange.gateway.call.Call;
import org.basra.exchange.gateway.call.Refusals;
import org.basra.exchange.gateway.document.PageHandler;
import org.basra.exchange.gateway.document.Pages;
import org.basra.exchange.gateway.proxy.Proxy;
import org.basra.exchange.gateway.proxy.PublicPath;
import org.basra.exchange.gateway.proxy.Upstream;
import org.basra.exchange.gateway.status.HealthReport;
import org.basra.exchange.gateway.token.TokenCheck;
import org.basra.exchange.gateway.token.TokenDecision;
import org.basra.exchange.platform.problem.CommonProblem;

/** Where an admitted request goes: a service, a page of ours, or nowhere. */
@ApplicationScoped
class Rooms {

  private static final String RETRY_SECONDS = "5";

  private final Proxy proxy;
  private final TokenCheck tokens;
  private final Pages pages;
  private final PageHandler pageHandler;
  private final HealthReport health;
  private final Refusals refusals;

  Rooms(
      Proxy proxy,
      TokenCheck tokens,
      Pages pages,
      PageHandler pageHandler,
      HealthReport health,
      Refusals refusals) {
    this.proxy = proxy;
    this.tokens = tokens;
    this.pages = pages;
    this.pageHandler = pageHandler;
    this.health = health;
    this.refusals = refusals;
  }

  void receive(Call call) {
    var path = call.target().path();
    var publicPath = PublicPath.of(path);
    var upstream = proxy.upstreamOf(publicPath);
    if (upstream != null) {
      call.goesTo(upstream.name());
      identify(call, publicPath, upstream);
    } else if (!pages.has(path) && !path.equals("/health") && !path.equals("/docs")) {
      refusals.refuse(call, CommonProblem.NOT_FOUND);
    } else if (!reads(call)) {
      refusals.refuse(
          call, CommonProblem.METHOD_NOT_ALLOWED.problem().header("Allow", "GET, HEAD"));
    } else {
      own(call, path);
    }
  }

  private static boolean reads(Call call) {
    var method = call.request().method();
    return method == HttpMethod.GET || method == HttpMethod.HEAD;
  }

  private void own(Call call, String path) {
    switch (path) {
      case "/docs" ->
          call.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, "/docs/").end();
      case "/health" -> reportHealth(call);
      default -> pageHandler.serve(call);
    }
  }

  private void reportHealth(Call call) {
    call.here(health.current())
        .onSuccess(
            report -> {
              var response = call.response();
              response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
              response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
              if (call.request().method() == HttpMethod.HEAD) {
                response.end();
              } else {
                response.end(report);
              }
            });
  }

  private void identify(Call call, PublicPath path, Upstream upstream) {
    tokens
        .check(call.routing())
        .onSuccess(
            decision -> {
              switch (decision) {
                case TokenDecision.Anonymous a -> proxy.forward(call, path, upstream);
                case TokenDecision.Valid v -> proxy.forward(call, path, upstream);
                case TokenDecision.Invalid(var challenge) ->
                    refusals.refuse(
                        call,
                        CommonProblem.UNAUTHENTICATED
                            .problem()
                            .header("WWW-Authenticate", challenge));
                case TokenDecision.Undecidable u ->
                    refusals.refuse(
                        call,
                        GatewayProblem.LOGIN_UNAVAILABLE
                            .problem()
                            .header("Retry-After", RETRY_SECONDS));
              }
            });
  }
}
