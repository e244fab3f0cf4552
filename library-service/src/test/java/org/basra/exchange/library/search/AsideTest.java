package org.basra.exchange.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AsideTest {

  @Test
  void theWorkGoesOnWhileTheCallerDoesSomethingElse() {
    var callerIsHere = new CountDownLatch(1);

    var work =
        Aside.begin(
            () -> {
              try {
                callerIsHere.await();
                return 1;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    callerIsHere.countDown();

    assertThat(work.result()).isEqualTo(1);
  }

  @Test
  void whatTheWorkThrowsReachesTheCallerAsItIs() {
    var failure = new IllegalArgumentException("no");
    var error = new AssertionError("not at all");

    assertThatThrownBy(Aside.begin(() -> fail(failure))::result).isSameAs(failure);
    assertThatThrownBy(Aside.begin(() -> fail(error))::result).isSameAs(error);
  }

  @Test
  void aCallerWhoIsInterruptedWaitsNoLonger() {
    var never = new CountDownLatch(1);
    var work =
        Aside.begin(
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return 1;
            });
    Thread.currentThread().interrupt();

    assertThatThrownBy(work::result).isInstanceOf(IllegalStateException.class);

    assertThat(Thread.interrupted()).isTrue();
    never.countDown();
  }

  private static int fail(RuntimeException failure) {
    throw failure;
  }

  private static int fail(Error failure) {
    throw failure;
  }
}
