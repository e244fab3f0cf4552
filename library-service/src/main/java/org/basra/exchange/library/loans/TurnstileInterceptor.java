package org.basra.exchange.library.loans;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.platform.problem.CommonProblem;

/**
 * One gate for all check-outs of a process: two rows are locked by each, the patron's and the
 * item's, so a gate for either alone would not keep a rush from the pool. Runs outside of {@code
 * Idempotent}, which takes the first connection.
 */
@Turnstile
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 850)
class TurnstileInterceptor {

  /** Half of the pool: whatever is wanted so badly, the other half serves everybody else. */
  private static final int AT_ONCE = 8;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore gate = new Semaphore(AT_ONCE, true);

  @AroundInvoke
  Object letThrough(InvocationContext invocation) throws Exception {
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
