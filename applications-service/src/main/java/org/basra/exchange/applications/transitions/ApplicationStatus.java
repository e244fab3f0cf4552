package org.basra.exchange.applications.transitions;

/** Where an application stands. */
public enum ApplicationStatus {
  /** Seen by the applicant alone. */
  DRAFT,
  /** Handed in and frozen. */
  SUBMITTED,
  /** The outcome is recorded and sealed: to the applicant this looks like SUBMITTED. */
  DECIDED,
  /** A reserve or a refusal has been made known. */
  RELEASED,
  /** A place is offered until an instant. */
  OFFERED,
  /** The place was taken; there is an award. */
  ACCEPTED,
  /** The place was turned down. */
  REFUSED,
  /** The offer ended without an answer. */
  LAPSED,
  /** The applicant took it back. */
  WITHDRAWN;

  /** As the applicant sees it: a sealed decision does not show. */
  public ApplicationStatus unsealed() {
    return this == DECIDED ? SUBMITTED : this;
  }
}
