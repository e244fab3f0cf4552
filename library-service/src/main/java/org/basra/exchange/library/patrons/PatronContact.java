package org.basra.exchange.library.patrons;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Where a patron wants notices sent to. Never in a log, an event or a metric. */
@Entity
class PatronContact {

  @Id UUID patronId;
  String address;

  /** For Hibernate. */
  protected PatronContact() {}

  PatronContact(UUID patronId, String address) {
    this.patronId = patronId;
    this.address = address;
  }
}
