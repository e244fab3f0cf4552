package org.basra.exchange.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A service in miniature: changes tallies and says so. */
@ApplicationScoped
public class Tallies {

  private final EntityManager entities;
  private final Outbox outbox;

  Tallies(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  /** A new tally at zero, of which nothing is told. */
  @Transactional
  public UUID open() {
    var tally = new Tally();
    entities.persist(tally);
    return tally.id;
  }

  /** Counts up and tells; {@code by} may be negative. */
  @Transactional
  public void count(UUID id, int by) {
    var tally = entities.find(Tally.class, id);
    tally.count += by;
    outbox.append(tally, new TallyEvent.Counted(tally.count));
  }

  /** Counts up one by one in a single transaction and tells each step. */
  @Transactional
  public void countInSteps(UUID id, int steps) {
    var tally = entities.find(Tally.class, id);
    for (int step = 0; step < steps; step++) {
      tally.count++;
      outbox.append(tally, new TallyEvent.Counted(tally.count));
    }
  }

  /** Changes the tally and tells {@code event} of it. */
  @Transactional
  public void tell(UUID id, TallyEvent event) {
    var tally = entities.find(Tally.class, id);
    tally.count++;
    outbox.append(tally, event);
  }

  /** Tells, and then has a reason not to have done anything. */
  @Transactional
  public void countAndThinkAgain(UUID id) {
    count(id, 1);
    throw new IllegalArgumentException("On second thoughts, no");
  }
}
