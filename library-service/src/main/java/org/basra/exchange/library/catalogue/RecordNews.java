package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.basra.exchange.platform.outbox.Outbox;

/** Tells of records that a batch has written. */
@ApplicationScoped
class RecordNews {

  private final Outbox outbox;

  RecordNews(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Appends the event to the transaction; all of them go to the database in one batch. */
  void tell(StoredRecord written, Description description, Instant at) {
    var facts = RecordFacts.of(written.id(), written.version(), description);
    switch (written.change()) {
      case CREATED -> outbox.append(facts.aggregate(), RecordEvent.Created.of(facts, at));
      case UPDATED -> outbox.append(facts.aggregate(), RecordEvent.Updated.of(facts, at));
      case RESTORED -> outbox.append(facts.aggregate(), RecordEvent.Restored.of(facts, at));
      case UNCHANGED -> {
        // Nothing happened.
      }
    }
  }
}
