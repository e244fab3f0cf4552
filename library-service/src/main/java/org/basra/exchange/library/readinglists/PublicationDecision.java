package org.basra.exchange.library.readinglists;

import java.time.Instant;

/** Whether a reading list may come before the readers. */
sealed interface PublicationDecision {

  record Published(Instant at) implements PublicationDecision {}

  record NotADraft(ReadingListStatus status) implements PublicationDecision {}

  record NothingOnIt() implements PublicationDecision {}
}
