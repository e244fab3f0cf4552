package org.basra.exchange.library.notices;

import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/**
 * Sends the mails that wait. A mail is claimed and the claim committed before the server sees it;
 * what the server certainly has not taken is sent again later, everything else never.
 */
@ApplicationScoped
class NoticeSender {

  private static final Logger LOG = Logger.getLogger(NoticeSender.class);

  private final NoticeRepository notices;
  private final DueLoans loans;
  private final NoticeMailer mailer;
  private final Clock clock;

  NoticeSender(NoticeRepository notices, DueLoans loans, NoticeMailer mailer, Clock clock) {
    this.notices = notices;
    this.loans = loans;
    this.mailer = mailer;
    this.clock = clock;
  }

  private sealed interface Claim {

    record Letter(UUID notice, Mail mail) implements Claim {}

    record Dropped() implements Claim {}

    record NothingWaits() implements Claim {}
  }

  /** Sends until nothing waits, or until the server cannot be reached. */
  void sendAll() {
    boolean more = true;
    while (more) {
      more =
          switch (Transactions.retrying(this::claim)) {
            case Claim.NothingWaits() -> false;
            case Claim.Dropped() -> true;
            case Claim.Letter(UUID notice, Mail mail) -> send(notice, mail);
          };
    }
  }

  private Claim claim() {
    var next = notices.lockNextWaiting(clock.instant());
    if (next.isEmpty()) {
      return new Claim.NothingWaits();
    }
    var notice = next.get();
    var recipient = loans.recipient(notice.loanId, notice.dueAt);
    if (recipient.isEmpty()) {
      notice.drop();
      return new Claim.Dropped();
    }
    notice.claim();
    return new Claim.Letter(notice.id, mailer.write(notice, recipient.get()));
  }

  /** Whether there is sense in sending the next one. */
  private boolean send(UUID id, Mail mail) {
    var outcome = mailer.send(mail);
    Transactions.retrying(
        () -> {
          notices.lock(id).settle(outcome, clock.instant());
          return id;
        });
    return switch (outcome) {
      case MailOutcome.Accepted() -> true;
      case MailOutcome.Unreachable() -> {
        LOG.warn("The mail server cannot be reached; notices wait");
        yield false;
      }
      case MailOutcome.Refused(boolean forGood) -> {
        LOG.warnf("The mail server refuses notice %s%s", id, forGood ? " for good" : "");
        yield true;
      }
      case MailOutcome.Unknown(String how) -> {
        LOG.warnf("No answer of the mail server (%s); notice %s may have been sent", how, id);
        yield true;
      }
    };
  }
}
