package org.basra.exchange.library.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** One thing told about one due date of a loan, and its mail. */
@Entity
public class Notice {

  /** About two days, with the pauses between the attempts. */
  static final int LAST_ATTEMPT = 12;

  static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID loanId;

  @Enumerated(EnumType.STRING)
  NoticeKind kind;

  int reminder;
  Instant dueAt;
  Instant decidedAt;

  @Enumerated(EnumType.STRING)
  MailStatus mail;

  int attempts;
  Instant nextAttemptAt;
  Instant sentAt;

  /** For Hibernate. */
  protected Notice() {}

  /**
   * The mail is handed to the server. Committed before that happens: should the service end in
   * between, the reader is not written to twice.
   */
  void claim() {
    mail = MailStatus.SENDING;
    attempts++;
    nextAttemptAt = null;
  }

  /** There is nothing to be sent any more. */
  void drop() {
    mail = MailStatus.OBSOLETE;
    nextAttemptAt = null;
  }

  /** What the mail server made of it. */
  void settle(MailOutcome outcome, Instant now) {
    switch (outcome) {
      case MailOutcome.Accepted() -> {
        mail = MailStatus.SENT;
        sentAt = now;
      }
      case MailOutcome.Unreachable() -> {
        // The server's absence is not the mail's fault.
        attempts--;
        waitFor(pause(1), now);
      }
      case MailOutcome.Refused(boolean forGood) -> {
        if (forGood || attempts >= LAST_ATTEMPT) {
          mail = MailStatus.REFUSED;
        } else {
          waitFor(pause(attempts), now);
        }
      }
      case MailOutcome.Unknown(var how) -> mail = MailStatus.UNCERTAIN;
    }
  }

  private void waitFor(Duration pause, Instant now) {
    mail = MailStatus.WAITING;
    nextAttemptAt = now.plus(pause);
  }

  /** 2, 4, 8 … minutes, at most six hours. */
  private static Duration pause(int attempt) {
    var doubled = Duration.ofMinutes(1L << Math.min(attempt, LAST_ATTEMPT));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
