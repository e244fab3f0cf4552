package org.basra.exchange.library.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.basra.exchange.library.patrons.CardNumbers;
import org.basra.exchange.library.patrons.PatronRepository;

/** Makes the holder of an award a patron, once for each award. */
@ApplicationScoped
class MembershipService {

  private final AwardMembershipRepository memberships;
  private final PatronRepository patrons;
  private final CardNumbers cards;
  private final Clock clock;

  MembershipService(
      AwardMembershipRepository memberships,
      PatronRepository patrons,
      CardNumbers cards,
      Clock clock) {
    this.memberships = memberships;
    this.patrons = patrons;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * Asks twice whether the award is known: before, because a librarian may since have taken the
   * account from the patron, who must not be enrolled anew; and behind the lock, because the same
   * award may be told by two events at one moment.
   */
  @Transactional
  void grant(AcceptedAward award) {
    if (memberships.knows(award.awardId())) {
      return;
    }
    var granted = award.membership();
    var now = clock.instant();
    var patron =
        patrons.lockOrEnrol(
            award.holder(), cards.next(), granted.category(), granted.expiresOn(), now);
    if (memberships.knows(award.awardId())) {
      return;
    }
    memberships.persist(new AwardMembership(award, patron.id(), now));
    switch (Membership.of(patron).with(granted)) {
      case MembershipDecision.Kept() -> {
        // Nothing is taken away from whoever has as much already.
      }
      case MembershipDecision.Raised(Membership to) ->
          patron.entitle(to.category(), to.expiresOn());
    }
  }
}
