package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The files of running imports, in the database: any replica can read them, a restart too. */
@ApplicationScoped
class FileChunks {

  static final int CHUNK = 1 << 20;

  private final DataSource database;

  FileChunks(DataSource database) {
    this.database = database;
  }

  /** Keeps a file, in the caller's transaction. */
  void store(UUID importId, InputStream file) throws IOException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO import_chunk (import_id, seq, bytes) VALUES (?, ?, ?)")) {
      int seq = 0;
      for (var chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
        insert.setObject(1, importId);
        insert.setInt(2, seq++);
        insert.setBytes(3, chunk);
        insert.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The file could not be kept", e);
    }
  }

  /** Forgets a file, in the caller's transaction. */
  void delete(UUID importId) {
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("DELETE FROM import_chunk WHERE import_id = ?")) {
      delete.setObject(1, importId);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The file could not be deleted", e);
    }
  }

  /** The file, read chunk by chunk while it is consumed. */
  InputStream open(UUID importId) {
    return new SequenceInputStream(new Chunks(importId));
  }

  private Optional<byte[]> chunk(UUID importId, int seq) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT bytes FROM import_chunk WHERE import_id = ? AND seq = ?")) {
      query.setObject(1, importId);
      query.setInt(2, seq);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The file could not be read", e);
    }
  }

  private final class Chunks implements Enumeration<InputStream> {

    private final UUID importId;
    private int seq;
    private Optional<byte[]> next;

    Chunks(UUID importId) {
      this.importId = importId;
      this.next = chunk(importId, seq);
    }

    @Override
    public boolean hasMoreElements() {
      return next.isPresent();
    }

    @Override
    public InputStream nextElement() {
      var current = next.orElseThrow(NoSuchElementException::new);
      seq++;
      next = chunk(importId, seq);
      return new ByteArrayInputStream(current);
    }
  }
}
