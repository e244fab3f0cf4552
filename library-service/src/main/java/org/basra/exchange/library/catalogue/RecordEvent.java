package org.basra.exchange.library.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/** What became of a record. Tells enough to show it and no more: the record itself has the rest. */
sealed interface RecordEvent extends DomainEvent {

  /** The topic of all events of records. */
  String TOPIC = "library.records";

  /** The longest title that is told; a longer one ends with an ellipsis. */
  int TITLE_LENGTH = 500;

  /** A record came into the catalogue. */
  @EventType(value = "library.record.created.v1", topic = TOPIC)
  record Created(
      UUID recordId,
      long version,
      RecordTitle title,
      Integer year,
      List<String> languages,
      Instant createdAt)
      implements RecordEvent {

    static Created of(RecordFacts facts, Instant at) {
      return new Created(
          facts.id(), facts.version(), facts.toldTitle(), facts.year(), facts.languages(), at);
    }
  }

  /** A record says something new. */
  @EventType(value = "library.record.updated.v1", topic = TOPIC)
  record Updated(
      UUID recordId,
      long version,
      RecordTitle title,
      Integer year,
      List<String> languages,
      Instant updatedAt)
      implements RecordEvent {

    static Updated of(RecordFacts facts, Instant at) {
      return new Updated(
          facts.id(), facts.version(), facts.toldTitle(), facts.year(), facts.languages(), at);
    }
  }

  /** A record was taken out of the catalogue. */
  @EventType(value = "library.record.deleted.v1", topic = TOPIC)
  record Deleted(
      UUID recordId,
      long version,
      RecordTitle title,
      Integer year,
      List<String> languages,
      Instant deletedAt)
      implements RecordEvent {

    static Deleted of(RecordFacts facts, Instant at) {
      return new Deleted(
          facts.id(), facts.version(), facts.toldTitle(), facts.year(), facts.languages(), at);
    }
  }

  /** A deleted record is back. */
  @EventType(value = "library.record.restored.v1", topic = TOPIC)
  record Restored(
      UUID recordId,
      long version,
      RecordTitle title,
      Integer year,
      List<String> languages,
      Instant restoredAt)
      implements RecordEvent {

    static Restored of(RecordFacts facts, Instant at) {
      return new Restored(
          facts.id(), facts.version(), facts.toldTitle(), facts.year(), facts.languages(), at);
    }
  }

  /** Another record stands for this one from now on. */
  @EventType(value = "library.record.merged.v1", topic = TOPIC)
  record Merged(
      UUID recordId,
      long version,
      UUID survivorId,
      RecordTitle title,
      Integer year,
      List<String> languages,
      Instant mergedAt)
      implements RecordEvent {

    static Merged of(RecordFacts facts, UUID survivorId, Instant at) {
      return new Merged(
          facts.id(),
          facts.version(),
          survivorId,
          facts.toldTitle(),
          facts.year(),
          facts.languages(),
          at);
    }
  }

  /** A merge was taken back: the record stands for itself again. */
  @EventType(value = "library.record.unmerged.v1", topic = TOPIC)
  record Unmerged(
      UUID recordId,
      long version,
      RecordTitle title,
      Integer year,
      List<String> languages,
      Instant unmergedAt)
      implements RecordEvent {

    static Unmerged of(RecordFacts facts, Instant at) {
      return new Unmerged(
          facts.id(), facts.version(), facts.toldTitle(), facts.year(), facts.languages(), at);
    }
  }
}
