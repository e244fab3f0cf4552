package org.basra.exchange.library.donations;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.library.catalogue.RecordTitle;
import org.basra.exchange.platform.outbox.DomainEvent;
import org.basra.exchange.platform.outbox.EventType;

/**
 * What happened to a donation of books. Tells neither who gave nor what they wrote: a title is told
 * as the catalogue has it.
 */
sealed interface BookDonationEvent extends DomainEvent {

  /** Topic of all of them. */
  String TOPIC = "library.donations";

  /** The longest title that is told; those behind it store it in a column of limited length. */
  int TITLE_LENGTH = 500;

  /**
   * The library keeps some of it.
   *
   * @param titles how many titles it keeps
   * @param copies how many copies in all
   */
  @EventType(value = "library.donation.accepted.v1", topic = TOPIC)
  record Accepted(UUID donationId, int titles, int copies, Instant acceptedAt)
      implements BookDonationEvent {}

  /**
   * Copies of a title that the library has go on to whoever can use them.
   *
   * @param lineId identity of what is offered; it is offered once
   * @param recordId the record they duplicate
   * @param title cut to {@value #TITLE_LENGTH} characters a script
   * @param copies how many
   */
  @EventType(value = "library.donation.redirected.v1", topic = TOPIC)
  record Redirected(
      UUID donationId,
      UUID lineId,
      UUID recordId,
      RecordTitle title,
      int copies,
      Instant redirectedAt)
      implements BookDonationEvent {

    static Redirected of(BookDonationLine line, RecordTitle title, Instant at) {
      return new Redirected(
          line.donationId,
          line.id,
          line.duplicateOf,
          title.atMost(TITLE_LENGTH),
          line.redirected,
          at);
    }
  }
}
