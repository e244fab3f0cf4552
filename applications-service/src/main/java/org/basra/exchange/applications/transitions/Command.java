package org.basra.exchange.applications.transitions;

/** What can be done to an application, and who does it. */
public enum Command {
  /** Keep answers of a draft. */
  SAVE(Actor.APPLICANT),
  /** Hand in; the answers are frozen. */
  SUBMIT(Actor.APPLICANT),
  /** Take back. */
  WITHDRAW(Actor.APPLICANT),
  /** Record the outcome, which stays sealed. */
  DECIDE(Actor.OFFICER),
  /** Make a reserve or a refusal known. */
  RELEASE(Actor.OFFICER),
  /** Offer a place. */
  OFFER(Actor.OFFICER),
  /** Take the offered place. */
  ACCEPT(Actor.APPLICANT),
  /** Turn the offered place down. */
  REFUSE(Actor.APPLICANT),
  /** Let an unanswered offer end. */
  LAPSE(Actor.CLOCK);

  private final Actor actor;

  Command(Actor actor) {
    this.actor = actor;
  }

  /** Who may give it. */
  public Actor actor() {
    return actor;
  }
}
