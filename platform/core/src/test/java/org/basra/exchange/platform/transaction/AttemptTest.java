package org.basra.exchange.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AttemptTest {

  @Test
  void whatWasDoneGivesItsResult() throws Exception {
    assertThat(Attempt.of(() -> 7)).isEqualTo(new Attempt.Done<>(7));
    assertThat(Attempt.of(() -> 7).orElseThrow()).isEqualTo(7);
  }

  @Test
  void whatFailedKeepsItsCause() {
    // Given
    var cause = new IOException("disk");

    // When
    var attempt =
        Attempt.of(
            () -> {
              throw cause;
            });

    // Then
    assertThat(attempt).isEqualTo(new Attempt.Failed<>(cause));
    assertThatThrownBy(attempt::orElseThrow).isSameAs(cause);
  }

  @Test
  void anInterruptionIsNotSwallowed() {
    // When
    Attempt.of(
        () -> {
          throw new InterruptedException();
        });

    // Then
    assertThat(Thread.interrupted()).isTrue();
  }
}
