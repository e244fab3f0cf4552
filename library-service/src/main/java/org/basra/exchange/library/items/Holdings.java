package org.basra.exchange.library.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How many copies there are, and how many of them on the shelf, for many records at once. */
@ApplicationScoped
public class Holdings {

  private static final String COUNT =
      """
      SELECT i.record_id, count(*), count(shelf.id)
      FROM item i LEFT JOIN item_on_shelf shelf ON shelf.id = i.id
      WHERE i.record_id = ANY (CAST(:records AS uuid[])) AND i.status <> 'WITHDRAWN'
      GROUP BY i.record_id
      """;

  private final EntityManager entities;

  Holdings(EntityManager entities) {
    this.entities = entities;
  }

  /** The holdings of these records by record; a record without copies is left out. */
  public Map<UUID, Holding> of(Collection<UUID> recordIds) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(COUNT, Object[].class)
        .setParameter("records", recordIds.toArray(UUID[]::new))
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> new Holding((long) row[1], (long) row[2])));
  }
}
