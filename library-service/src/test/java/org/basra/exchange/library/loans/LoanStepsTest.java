package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of a loan, without a database. */
class LoanStepsTest {

  private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
  private static final Instant DUE = Instant.parse("2026-12-13T15:00:00Z");
  private static final Instant BEFORE = DUE.minusSeconds(60);
  private static final Instant AFTER = DUE.plusSeconds(60);

  private final Loan loan =
      new Loan(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), START, DUE);

  @Test
  void aReturnAfterTheDueTimeIsLate() {
    assertThat(loan.isOverdue(DUE)).isFalse();
    assertThat(loan.isOverdue(AFTER)).isTrue();
    assertThat(loan.giveBack(AFTER)).isEqualTo(new ReturnDecision.Late());
    assertThat(loan.status()).isEqualTo(LoanStatus.RETURNED);
    assertThat(loan.isOverdue(AFTER)).isFalse();
  }

  @Test
  void aReturnCountsOnce() {
    assertThat(loan.giveBack(BEFORE)).isEqualTo(new ReturnDecision.InTime());
    assertThat(loan.giveBack(AFTER)).isEqualTo(new ReturnDecision.AlreadyReturned(BEFORE));
    assertThat(loan.declareLost(AFTER)).isEqualTo(new LossDecision.AlreadyReturned(BEFORE));
    assertThat(loan.claimReturned(AFTER)).isEqualTo(new ClaimDecision.AlreadyReturned(BEFORE));
  }

  @Test
  void aClaimKeepsTheLoanOpenButNotOverdue() {
    assertThat(loan.claimReturned(BEFORE)).isEqualTo(new ClaimDecision.Noted());
    assertThat(loan.status()).isEqualTo(LoanStatus.CLAIMED_RETURNED);
    assertThat(loan.isOverdue(AFTER)).isFalse();
    assertThat(loan.claimReturned(AFTER)).isEqualTo(new ClaimDecision.AlreadyClaimed(BEFORE));
  }

  @Test
  void whoHadClaimedInTimeIsNotLateWhenTheItemIsFound() {
    loan.claimReturned(BEFORE);

    assertThat(loan.giveBack(AFTER)).isEqualTo(new ReturnDecision.InTime());
  }

  @Test
  void whoClaimsAfterTheDueTimeIsLate() {
    loan.claimReturned(AFTER);

    assertThat(loan.giveBack(AFTER.plusSeconds(9))).isEqualTo(new ReturnDecision.Late());
  }

  @Test
  void aLossEndsTheLoanForGood() {
    loan.claimReturned(BEFORE);

    assertThat(loan.declareLost(AFTER)).isEqualTo(new LossDecision.Lost());
    assertThat(loan.status()).isEqualTo(LoanStatus.LOST);
    assertThat(loan.declareLost(AFTER)).isEqualTo(new LossDecision.AlreadyLost(AFTER));
    assertThat(loan.giveBack(AFTER)).isEqualTo(new ReturnDecision.AlreadyLost(AFTER));
    assertThat(loan.claimReturned(AFTER)).isEqualTo(new ClaimDecision.AlreadyLost(AFTER));
  }

  @Test
  void whatIsShownChangesWhenALoanBecomesOverdue() {
    assertThat(loan.shownVersion(DUE)).isNotEqualTo(loan.shownVersion(AFTER));
  }
}
