package org.basra.exchange.library.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.loans.LoanHistory;
import org.basra.exchange.library.rounds.Round;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.transaction.Transactions;

/** Forgets whose the loans were that came back a while ago. */
@ApplicationScoped
class ForgettingRound implements Round {

  private static final int BATCH = 1000;

  private final LoanHistory loans;
  private final LibraryConfig config;
  private final Audit audit;
  private final Clock clock;

  ForgettingRound(LoanHistory loans, LibraryConfig config, Audit audit, Clock clock) {
    this.loans = loans;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forgetting";
  }

  @Override
  public Duration every() {
    return config.privacy().every();
  }

  @Override
  public void run() {
    var until = clock.instant().minus(config.privacy().historyKept());
    int forgotten;
    do {
      forgotten =
          Transactions.retrying(
              () -> {
                int loansOfNobody = loans.forgetReturned(until, BATCH);
                if (loansOfNobody > 0) {
                  audit.record(
                      AuditEntry.of("library", "system", "loan.forget", "loan", "all")
                          .with("loans", loansOfNobody)
                          .with("returnedUntil", until));
                }
                return loansOfNobody;
              });
    } while (forgotten == BATCH);
  }
}
