package org.basra.exchange.library.readinglists;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to a reading list. Its title is free text and stays in the service. */
sealed interface ReadingListEvent extends DomainEvent {

  /**
   * Everybody can read it from now on.
   *
   * @param seriesId the series it is read for, or null
   * @param entries how many titles are on it
   */
  @EventType(value = "library.reading-list.published.v1", topic = "library.reading-lists")
  record Published(UUID readingListId, UUID seriesId, int entries, Instant publishedAt)
      implements ReadingListEvent {}
}
