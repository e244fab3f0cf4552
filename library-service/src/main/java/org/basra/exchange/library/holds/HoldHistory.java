package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.patrons.KeptHistory;
import org.basra.exchange.platform.security.Scope;

/** What the queue knows of one reader, and how it forgets. */
@ApplicationScoped
public class HoldHistory {

  private static final KeptHistory HISTORY = KeptHistory.in("hold");

  private final HoldRepository holds;
  private final WaitingHolds waiting;
  private final HoldSteps steps;

  HoldHistory(HoldRepository holds, WaitingHolds waiting, HoldSteps steps) {
    this.holds = holds;
    this.waiting = waiting;
    this.steps = steps;
  }

  /** What the patron waits for now, with the place in each queue; two statements. */
  public List<HoldView> openOf(UUID patronId) {
    return shown(holds.list("patronId = ?1 and endedAt is null order by id", patronId));
  }

  /** All that is known of what the patron waits and waited for, the oldest first. */
  public List<HoldView> allOf(UUID patronId) {
    return shown(holds.list("patronId = ?1 order by id", patronId));
  }

  private List<HoldView> shown(List<Hold> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var positions = waiting.positions(found);
    return found.stream().map(hold -> HoldView.of(hold, positions.get(hold.id))).toList();
  }

  /**
   * Gives up what the patron, whom the caller has locked, waits for; a copy that waited for them
   * passes on to the next reader. Then forgets that they ever waited for anything.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(UUID patronId) {
    holds
        .<Hold>list("patronId = ?1 and endedAt is null order by id", patronId)
        .forEach(hold -> steps.cancel(hold.id, new Scope.Everything()));
    holds.flush();
    holds.update("patronId = null, version = version + 1 where patronId = ?1", patronId);
  }

  /**
   * Forgets whose holds they were that ended at {@code until} or before, unless their reader wants
   * them kept. Leaves out what somebody else is changing: the next round finds it.
   *
   * @return how many; fewer than {@code atMost} when nothing is left
   */
  public int forgetEnded(Instant until, int atMost) {
    return HISTORY.forget(holds.getEntityManager(), until, atMost);
  }
}
