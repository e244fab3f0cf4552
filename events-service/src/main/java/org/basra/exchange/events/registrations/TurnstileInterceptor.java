package org.basra.exchange.events.registrations;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.basra.exchange.platform.problem.CommonProblem;

/** Runs outside of {@code @Idempotent}, which takes the first connection. */
@Turnstile
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 850)
class TurnstileInterceptor {

  private static final int GATES = 64;

  /** One holds the row, one waits for it, and two are on their way. */
  private static final int AT_ONCE = 4;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<Semaphore> gates =
      Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(GATES).toList();

  @AroundInvoke
  Object letThrough(InvocationContext invocation) throws Exception {
    var gate = gates.get(Math.floorMod(invocation.getParameters()[0].hashCode(), GATES));
    if (!gate.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw CommonProblem.UNAVAILABLE.problem();
    }
    try {
      return invocation.proceed();
    } finally {
      gate.release();
    }
  }
}
