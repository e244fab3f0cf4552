package org.basra.exchange.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A row of {@code audit_entry}; {@code details} is the text PostgreSQL gives for the JSON. */
record StoredEntry(
    long seq,
    UUID id,
    Instant at,
    String actor,
    String actorRole,
    String action,
    String objectType,
    String objectId,
    String reason,
    String requestId,
    String details) {

  /** What {@link #read} needs, for table alias {@code e}. */
  static final String COLUMNS =
      "e.seq, e.id, e.at, e.actor, e.actor_role, e.action, e.object_type, e.object_id, e.reason,"
          + " e.request_id, e.details";

  private static final String FORM = "audit-entry-1";

  static StoredEntry read(ResultSet row) throws SQLException {
    return new StoredEntry(
        row.getLong("seq"),
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("actor_role"),
        row.getString("action"),
        row.getString("object_type"),
        row.getString("object_id"),
        row.getString("reason"),
        row.getString("request_id"),
        row.getString("details"));
  }

  StoredEntry at(long otherSeq) {
    return new StoredEntry(
        otherSeq,
        id,
        at,
        actor,
        actorRole,
        action,
        objectType,
        objectId,
        reason,
        requestId,
        details);
  }

  /**
   * The bytes that are sealed: every value with its length before it, so that no two different rows
   * give the same bytes. Must never change for entries already sealed; {@link #FORM} names it.
   */
  byte[] canonical() {
    var bytes = new ByteArrayOutputStream(512);
    var out = new DataOutputStream(bytes);
    try {
      write(out, FORM);
      write(out, Long.toString(seq));
      write(out, id.toString());
      write(out, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
      for (var text : new String[] {actor, actorRole, action, objectType, objectId}) {
        write(out, text);
      }
      write(out, reason);
      write(out, requestId);
      write(out, details);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
