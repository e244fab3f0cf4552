package org.basra.exchange.events.series;

import org.basra.exchange.events.schedules.Schedule;

/** Whether a series may be published. */
public sealed interface PublicationDecision {

  /**
   * It is published from now on.
   *
   * @param schedule whose dates become occurrences
   */
  record Published(Schedule schedule) implements PublicationDecision {}

  /** It was published or cancelled before. */
  record NotADraft() implements PublicationDecision {}

  /** It does not say when it takes place. */
  record NoSchedule() implements PublicationDecision {}
}
