package org.basra.exchange.library.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.basra.exchange.platform.transaction.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoticeTest {

  private static final Instant NOW = Instant.parse("2026-12-15T09:00:00Z");

  private static Notice claimed() {
    var notice = new Notice();
    notice.mail = MailStatus.WAITING;
    notice.nextAttemptAt = NOW;
    notice.claim();
    return notice;
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(smtp(451), new MailOutcome.Refused(false)),
        Arguments.of(smtp(550), new MailOutcome.Refused(true)),
        Arguments.of(new CompletionException(smtp(421)), new MailOutcome.Refused(false)),
        Arguments.of(new ConnectException("refused"), new MailOutcome.Unreachable()),
        Arguments.of(
            new CompletionException(new UnknownHostException("mail")),
            new MailOutcome.Unreachable()),
        Arguments.of(new IOException("connection reset"), new MailOutcome.Unknown("IOException")),
        Arguments.of(
            new IllegalStateException("timeout"),
            new MailOutcome.Unknown("IllegalStateException")));
  }

  private static Exception smtp(int code) {
    return new CompletionException(new SMTPException("no", code, List.of(), false));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("failures")
  void onlyWhatWasCertainlyNotTakenMayBeSentAgain(Exception failure, MailOutcome expected) {
    assertThat(MailOutcome.of(new Attempt.Failed<>(failure))).isEqualTo(expected);
  }

  @Test
  void aMailThatWasTakenIsSent() {
    var notice = claimed();

    notice.settle(new MailOutcome.Accepted(), NOW);

    assertThat(notice.mail).isEqualTo(MailStatus.SENT);
    assertThat(notice.sentAt).isEqualTo(NOW);
    assertThat(notice.nextAttemptAt).isNull();
  }

  @Test
  void aClaimedMailWaitsForNobodyElse() {
    var notice = claimed();

    assertThat(notice.mail).isEqualTo(MailStatus.SENDING);
    assertThat(notice.nextAttemptAt).isNull();
    assertThat(notice.attempts).isOne();
  }

  @Test
  void anAbsentServerCostsNoAttempt() {
    var notice = claimed();

    notice.settle(new MailOutcome.Unreachable(), NOW);

    assertThat(notice.mail).isEqualTo(MailStatus.WAITING);
    assertThat(notice.attempts).isZero();
    assertThat(notice.nextAttemptAt).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
  }

  @Test
  void aServerThatIsBusyIsAskedLessAndLessOftenAndNotForEver() {
    var notice = claimed();
    notice.settle(new MailOutcome.Refused(false), NOW);
    var first = notice.nextAttemptAt;
    for (int attempt = 2; attempt < Notice.LAST_ATTEMPT; attempt++) {
      notice.claim();
      notice.settle(new MailOutcome.Refused(false), NOW);
    }
    var last = notice.nextAttemptAt;
    notice.claim();
    notice.settle(new MailOutcome.Refused(false), NOW);

    assertThat(first).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(last).isEqualTo(NOW.plus(Notice.LONGEST_PAUSE));
    assertThat(notice.mail).isEqualTo(MailStatus.REFUSED);
  }

  @Test
  void whatMayHaveBeenTakenIsNotSentAgain() {
    var notice = claimed();

    notice.settle(new MailOutcome.Unknown("TimeoutException"), NOW);

    assertThat(notice.mail).isEqualTo(MailStatus.UNCERTAIN);
    assertThat(notice.nextAttemptAt).isNull();
  }

  @Test
  void aRefusalForGoodIsFinal() {
    var notice = claimed();

    notice.settle(new MailOutcome.Refused(true), NOW);

    assertThat(notice.mail).isEqualTo(MailStatus.REFUSED);
  }
}
