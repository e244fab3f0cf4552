package org.basra.exchange.library.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.holds.HoldHistory;
import org.basra.exchange.library.interlibrary.ReaderRequests;
import org.basra.exchange.library.loans.LoanHistory;
import org.basra.exchange.library.rounds.Round;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.transaction.Transactions;

/** Forgets whose the loans and holds were that ended a while ago. */
@ApplicationScoped
class ForgettingRound implements Round {

  private static final int BATCH = 1000;

  private final LoanHistory loans;
  private final HoldHistory holds;
  private final ReaderRequests requests;
  private final LibraryConfig config;
  private final Audit audit;
  private final Clock clock;

  ForgettingRound(
      LoanHistory loans,
      HoldHistory holds,
      ReaderRequests requests,
      LibraryConfig config,
      Audit audit,
      Clock clock) {
    this.loans = loans;
    this.holds = holds;
    this.requests = requests;
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
    forget("loan", until, () -> loans.forgetReturned(until, BATCH));
    forget("hold", until, () -> holds.forgetEnded(until, BATCH));
    forget("interlibrary-loan", until, () -> requests.forgetEnded(until, BATCH));
  }

  private void forget(String what, Instant until, IntSupplier batch) {
    int forgotten;
    do {
      forgotten =
          Transactions.retrying(
              () -> {
                int ofNobody = batch.getAsInt();
                if (ofNobody > 0) {
                  audit.record(
                      AuditEntry.of("library", "system", what + ".forget", what, "all")
                          .with("count", ofNobody)
                          .with("endedUntil", until));
                }
                return ofNobody;
              });
    } while (forgotten == BATCH);
  }
}
