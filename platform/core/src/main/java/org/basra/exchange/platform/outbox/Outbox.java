package org.basra.exchange.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.basra.exchange.platform.id.UuidV7;

/**
 * Where a service says what happened. The event is committed with the change it tells of or not at
 * all, and reaches Kafka after the commit.
 */
@ApplicationScoped
public class Outbox {

  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry registry;
  private final EntityManager entities;
  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final RelayLifecycle relay;

  Outbox(
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry,
      EntityManager entities,
      AgroalDataSource dataSource,
      ObjectMapper json,
      RelayLifecycle relay) {
    this.transactions = transactions;
    this.registry = registry;
    this.entities = entities;
    this.dataSource = dataSource;
    this.json = json;
    this.relay = relay;
  }

  /**
   * Publishes {@code event} when the running transaction commits, with the version that {@code
   * aggregate} has then. Several events of one aggregate keep the order of the calls.
   *
   * @throws IllegalStateException outside a transaction
   * @throws IllegalArgumentException where the event has no {@link EventType} or no JSON form
   */
  public void append(Aggregate aggregate, DomainEvent event) {
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("An event needs a running transaction");
    }
    var type = event.getClass().getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(event.getClass().getName() + " has no @EventType");
    }
    buffer()
        .add(
            new PendingEvent(
                UuidV7.next(), aggregate, type, payload(event), TraceParent.asHeaders()));
  }

  private String payload(DomainEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(event.getClass().getName() + " has no JSON form", e);
    }
  }

  private OutboxBuffer buffer() {
    if (registry.getResource(OutboxBuffer.class) instanceof OutboxBuffer existing) {
      return existing;
    }
    var buffer = new OutboxBuffer(entities::flush, dataSource);
    try {
      // Not interposed: those run later, and Hibernate's own closes the session.
      transactions.getTransaction().registerSynchronization(buffer);
    } catch (RollbackException | SystemException e) {
      throw new IllegalStateException("The transaction takes no more events", e);
    }
    relay.wakeAfterCommit();
    registry.putResource(OutboxBuffer.class, buffer);
    return buffer;
  }
}
