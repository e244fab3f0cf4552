package org.basra.exchange.library.interlibrary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/**
 * What happened to an interlibrary loan. Tells what goes between which libraries, never for whom,
 * nor what a reader wrote.
 */
sealed interface InterlibraryEvent extends DomainEvent {

  /** Where they are told. */
  String TOPIC = "library.interlibrary-loans";

  /**
   * One library asks another.
   *
   * @param partner code of the partner library
   * @param recordId the record in our catalogue, null where there is none
   * @param itemId our copy, null for a borrowing
   */
  @EventType(value = "library.interlibrary-loan.requested.v1", topic = TOPIC)
  record Requested(
      UUID interlibraryLoanId,
      InterlibraryDirection direction,
      String partner,
      UUID recordId,
      UUID itemId,
      Instant requestedAt)
      implements InterlibraryEvent {

    static Requested of(InterlibraryLoan loan) {
      return new Requested(
          loan.id, loan.direction, loan.partner, loan.recordId, loan.itemId, loan.requestedAt);
    }
  }

  /**
   * It is on its way to the borrower.
   *
   * @param dueBack last day by which the lender wants it back
   */
  @EventType(value = "library.interlibrary-loan.shipped.v1", topic = TOPIC)
  record Shipped(
      UUID interlibraryLoanId,
      InterlibraryDirection direction,
      String partner,
      UUID recordId,
      UUID itemId,
      LocalDate dueBack,
      Instant shippedAt)
      implements InterlibraryEvent {

    static Shipped of(InterlibraryLoan loan) {
      return new Shipped(
          loan.id,
          loan.direction,
          loan.partner,
          loan.recordId,
          loan.itemId,
          loan.dueBack,
          loan.shippedAt);
    }
  }

  /** It has arrived at the borrower. */
  @EventType(value = "library.interlibrary-loan.received.v1", topic = TOPIC)
  record Received(
      UUID interlibraryLoanId,
      InterlibraryDirection direction,
      String partner,
      UUID recordId,
      UUID itemId,
      Instant receivedAt)
      implements InterlibraryEvent {

    static Received of(InterlibraryLoan loan) {
      return new Received(
          loan.id, loan.direction, loan.partner, loan.recordId, loan.itemId, loan.receivedAt);
    }
  }

  /** A partner's copy was sent back, or ours is back. */
  @EventType(value = "library.interlibrary-loan.returned.v1", topic = TOPIC)
  record Returned(
      UUID interlibraryLoanId,
      InterlibraryDirection direction,
      String partner,
      UUID recordId,
      UUID itemId,
      Instant returnedAt)
      implements InterlibraryEvent {

    static Returned of(InterlibraryLoan loan) {
      return new Returned(
          loan.id, loan.direction, loan.partner, loan.recordId, loan.itemId, loan.returnedAt);
    }
  }
}
