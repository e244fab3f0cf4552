package org.basra.exchange.applications.submissions;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;

/**
 * When the current request was received: before it waited for a connection, a lock or its turn to
 * be tried again. A deadline is kept by whoever has sent in time, however busy we are.
 */
@ApplicationScoped
class ReceiptTime {

  private static final String KEY = ReceiptTime.class.getName();
  private static final int EARLY = 900;

  private final Clock clock;
  private final RoutingContext request;

  ReceiptTime(Clock clock, RoutingContext request) {
    this.clock = clock;
    this.request = request;
  }

  void register(@Observes Filters filters) {
    filters.register(
        context -> {
          context.put(KEY, clock.instant());
          context.next();
        },
        EARLY);
  }

  Instant get() {
    return request.get(KEY);
  }
}
