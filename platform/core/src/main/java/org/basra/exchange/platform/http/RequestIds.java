package org.basra.exchange.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id: the gateway's where there is one, else a fresh one. */
@ApplicationScoped
class RequestIds {

  static final String HEADER = "X-Request-Id";
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final int BEFORE_ALL_OTHERS = 1000;

  void register(@Observes Filters filters) {
    filters.register(RequestIds::identify, BEFORE_ALL_OTHERS);
  }

  private static void identify(RoutingContext context) {
    var given = context.request().getHeader(HEADER);
    var id =
        given != null && ALLOWED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    context.put(HEADER, id);
    context.response().putHeader(HEADER, id);
    MDC.put("requestId", id);
    context.next();
  }

  /** The current request's id. */
  static String of(RoutingContext context) {
    return context.get(HEADER);
  }
}
