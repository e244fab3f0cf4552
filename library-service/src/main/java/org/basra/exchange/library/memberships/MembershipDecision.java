package org.basra.exchange.library.memberships;

/** What an award changes for somebody who borrows already. */
sealed interface MembershipDecision {

  /** The membership is as good as the award's, or better. */
  record Kept() implements MembershipDecision {}

  record Raised(Membership to) implements MembershipDecision {}
}
