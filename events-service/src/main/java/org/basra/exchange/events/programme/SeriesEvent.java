package org.basra.exchange.events.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.basra.exchange.events.series.SeriesKind;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What happened to a series. Titles are free text and stay in the service. */
sealed interface SeriesEvent extends DomainEvent {

  /** Topic of all of them. */
  String TOPIC = "events.series";

  /** People may register from now on. */
  @EventType(value = "events.series.published.v1", topic = TOPIC)
  record Published(
      UUID seriesId,
      SeriesKind kind,
      ZoneId zone,
      int occurrences,
      Instant firstStartsAt,
      Instant lastEndsAt,
      Instant publishedAt)
      implements SeriesEvent {}

  /** Nothing that lay ahead takes place. */
  @EventType(value = "events.series.cancelled.v1", topic = TOPIC)
  record Cancelled(UUID seriesId, int occurrences, Instant cancelledAt) implements SeriesEvent {}

  /** One date does not take place. */
  @EventType(value = "events.series.occurrence-cancelled.v1", topic = TOPIC)
  record OccurrenceCancelled(
      UUID seriesId, UUID occurrenceId, Instant startsAt, Instant cancelledAt)
      implements SeriesEvent {}
}
