package org.basra.exchange.library.privacy;

import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;

/** Loans of other days, and what the tables themselves hold. */
@ApplicationScoped
class PrivacyStage {

  private final EntityManager entities;
  private final Records records;

  PrivacyStage(EntityManager entities, Records records) {
    this.entities = entities;
    this.records = records;
  }

  UUID lend(UUID patron) {
    return id(checkOut(item(records.create()), patron).then());
  }

  static void giveBack(UUID loan) {
    librarian().post("/v1/loans/%s/returns".formatted(loan)).then().statusCode(200);
  }

  /** A loan of the patron that came back at {@code at}. */
  @Transactional
  UUID returnedAt(UUID loan, Instant at) {
    entities
        .createNativeQuery(
            "UPDATE loan SET checked_out_at = :at, due_at = CAST(:at AS timestamptz) + interval '1"
                + " day', returned_at = :at WHERE id = :id")
        .setParameter("at", at)
        .setParameter("id", loan)
        .executeUpdate();
    return loan;
  }

  /** Rows of a table whose column has this value, as the database prints them. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<String> rows(String table, String column, UUID value) {
    return entities
        .createNativeQuery(
            "SELECT CAST(t AS text) FROM %s t WHERE t.%s = :value".formatted(table, column),
            String.class)
        .setParameter("value", value)
        .getResultList();
  }

  /** Tables in which this text occurs anywhere. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<String> tablesWith(String text) {
    List<String> tables =
        entities
            .createNativeQuery(
                "SELECT CAST(c.oid AS regclass)\\:\\:text FROM pg_class c JOIN pg_namespace n"
                    + " ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'",
                String.class)
            .getResultList();
    return tables.stream().filter(table -> occurs(table, text)).toList();
  }

  private boolean occurs(String table, String text) {
    return (Boolean)
        entities
            .createNativeQuery(
                "SELECT EXISTS (SELECT 1 FROM %s t WHERE CAST(t AS text) LIKE '%%' || :text || '%%')"
                    .formatted(table),
                Boolean.class)
            .setParameter("text", text)
            .getSingleResult();
  }
}
