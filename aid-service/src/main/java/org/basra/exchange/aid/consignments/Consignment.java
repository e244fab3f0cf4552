package org.basra.exchange.aid.consignments;

import static org.basra.exchange.aid.AidProblem.CONSIGNMENT_STEP_NOT_ALLOWED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;

/** Goods for one destination. Every step checks the status it starts from. */
@Entity
public class Consignment implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;

  @Enumerated(EnumType.STRING)
  ConsignmentStatus status = ConsignmentStatus.PLANNED;

  UUID originId;
  UUID destinationId;
  LocalDate arrivesOn;
  Instant plannedAt;
  Instant allocatedAt;
  Instant shippedAt;
  Instant deliveredAt;
  Instant cancelledAt;

  /** For Hibernate. */
  protected Consignment() {}

  Consignment(PlanConsignmentRequest request, Instant now) {
    this.originId = request.originId();
    this.destinationId = request.destinationId();
    this.arrivesOn = request.arrivesOn();
    this.plannedAt = now;
  }

  /** Stock is set aside. */
  public void allocate(Instant now) {
    become(ConsignmentStatus.ALLOCATED);
    allocatedAt = now;
  }

  /** It leaves its origin. */
  public void ship(Instant now) {
    become(ConsignmentStatus.SHIPPED);
    shippedAt = now;
  }

  /** It arrived at {@code at}. */
  public void deliver(Instant at) {
    become(ConsignmentStatus.DELIVERED);
    deliveredAt = at;
  }

  /** It will not go. */
  void cancel(Instant now) {
    become(ConsignmentStatus.CANCELLED);
    cancelledAt = now;
  }

  private void become(ConsignmentStatus next) {
    if (!status.canBecome(next)) {
      throw CONSIGNMENT_STEP_NOT_ALLOWED.because(
          "It is %s and cannot become %s".formatted(status, next));
    }
    status = next;
  }

  /** Where it is sent from. */
  public UUID originId() {
    return originId;
  }

  /** Where it goes. */
  public UUID destinationId() {
    return destinationId;
  }

  /** The day it is expected there. */
  public LocalDate arrivesOn() {
    return arrivesOn;
  }

  /** When it left, UTC; null before. */
  public Instant shippedAt() {
    return shippedAt;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
