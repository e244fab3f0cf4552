package org.basra.exchange.applications.transitions;

/**
 * What a decision about a command rests on, at the instant at which the command was received.
 *
 * @param status where the application stands; an offer past its time counts as lapsed
 * @param actor in which part the caller meets it
 * @param outcome what was decided, null before
 * @param callOpen whether the call's deadline is still to come
 * @param placeLeft whether the call has a place that is neither on offer nor awarded
 */
public record Facts(
    ApplicationStatus status, Actor actor, Outcome outcome, boolean callOpen, boolean placeLeft) {

  /** The status as the caller may know it. */
  ApplicationStatus shownStatus() {
    return actor == Actor.APPLICANT ? status.unsealed() : status;
  }
}
