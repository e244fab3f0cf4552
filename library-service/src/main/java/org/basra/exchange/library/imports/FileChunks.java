package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of running imports, in the database: any replica can read them, a restart too. */
@ApplicationScoped
class FileChunks {

  static final int CHUNK = 1 << 20;

  private static final String BEGIN = "INSERT INTO import_file (id, arrived_at) VALUES (?, ?)";
  private static final String APPEND =
      "INSERT INTO import_chunk (file_id, seq, bytes) VALUES (?, ?, ?)";
  private static final String CHUNK_AT =
      "SELECT bytes FROM import_chunk WHERE file_id = ? AND seq = ?";

  /** A file without an import is on its way, until it has been so for too long. */
  private static final String UNNEEDED =
      """
      SELECT f.id FROM import_file f LEFT JOIN record_import i ON i.id = f.id
      WHERE i.status <> 'RUNNING' OR i.id IS NULL AND f.arrived_at < ?
      """;

  private static final String DELETE_SOME =
      """
      DELETE FROM import_chunk WHERE file_id = ? AND seq IN (
        SELECT seq FROM import_chunk WHERE file_id = ? ORDER BY seq LIMIT 64)
      """;

  private static final String DELETE_FILE = "DELETE FROM import_file WHERE id = ?";

  private final DataSource database;

  FileChunks(DataSource database) {
    this.database = database;
  }

  /** Makes room for a file, in the caller's transaction. */
  int begin(UUID id, Instant now) {
    return update(BEGIN, id, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
  }

  /** Keeps the next piece of a file, in the caller's transaction. */
  int append(UUID id, int seq, byte[] bytes) {
    return update(APPEND, id, seq, bytes);
  }

  /** The files that no running import needs and no upload younger than {@code left} brings. */
  List<UUID> unneeded(Instant left) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(UNNEEDED)) {
      query.setObject(1, OffsetDateTime.ofInstant(left, ZoneOffset.UTC));
      var ids = new ArrayList<UUID>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException("Files could not be looked for", e);
    }
  }

  /** Deletes a part of a file, in the caller's transaction; false when nothing of it is left. */
  boolean deleteSome(UUID id) {
    if (update(DELETE_SOME, id, id) > 0) {
      return true;
    }
    update(DELETE_FILE, id);
    return false;
  }

  private int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The file could not be kept or deleted", e);
    }
  }

  /** The file, read chunk by chunk while it is consumed. */
  InputStream open(UUID fileId) {
    return new SequenceInputStream(new Chunks(fileId));
  }

  private Optional<byte[]> chunk(UUID fileId, int seq) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(CHUNK_AT)) {
      query.setObject(1, fileId);
      query.setInt(2, seq);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The file could not be read", e);
    }
  }

  private final class Chunks implements Enumeration<InputStream> {

    private final UUID fileId;
    private int seq;
    private Optional<byte[]> next;

    Chunks(UUID fileId) {
      this.fileId = fileId;
      this.next = chunk(fileId, seq);
    }

    @Override
    public boolean hasMoreElements() {
      return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
      var current = next.orElseThrow(NoSuchElementException::new);
      seq++;
      next = chunk(fileId, seq);
      return new ByteArrayInputStream(current);
    }
  }
}
