package org.basra.exchange.library.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.hibernate.Session;

/** Whom the copies of a record came from; withdrawn copies count no more. */
@ApplicationScoped
class DonationCredits {

  private static final UUID LAST = new UUID(-1, -1);

  private static final String FROM =
      """
      FROM item i
      JOIN book_donation_item given ON given.item_id = i.id
      JOIN book_donation_line line ON line.id = given.line_id
      JOIN book_donation d ON d.id = line.donation_id
      WHERE i.record_id = :record AND i.status <> 'WITHDRAWN'
      """;

  private static final String PAGE =
      "SELECT d.id, d.credit_name_ar, d.credit_name_en, count(*) "
          + FROM
          + " AND d.id < :after GROUP BY d.id ORDER BY d.id DESC LIMIT :limit";

  private final EntityManager entities;

  DonationCredits(EntityManager entities) {
    this.entities = entities;
  }

  List<DonationCredit> newestFirst(UUID recordId, Optional<UUID> after, int limit) {
    return session()
        .createNativeQuery(PAGE, Object[].class)
        .setParameter("record", recordId)
        .setParameter("after", after.orElse(LAST))
        .setParameter("limit", limit)
        .getResultStream()
        .map(row -> new DonationCredit((UUID) row[0], name(row), (long) row[3]))
        .toList();
  }

  long count(UUID recordId) {
    return session()
        .createNativeQuery("SELECT count(DISTINCT d.id) " + FROM, Long.class)
        .setParameter("record", recordId)
        .getSingleResult();
  }

  private static LocalizedText name(Object[] row) {
    return row[1] == null ? null : new LocalizedText((String) row[1], (String) row[2]);
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
