package org.basra.exchange.library.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.library.marc.MarcFileException;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.Parsed;

/** The records of a file by the batch, bounded in number and in bytes. */
final class RecordBatches {

  private static final int MOST_RECORDS = 100;
  private static final int MOST_BYTES = 1 << 20;

  private final MarcReader reader;
  private MarcFileException refusal;

  RecordBatches(MarcReader reader) {
    this.reader = reader;
  }

  /**
   * Successive records.
   *
   * @param records none at the end of the file
   * @param bytesRead how much of the file lies before their end
   */
  record Batch(List<Incoming> records, long bytesRead) {}

  /**
   * The next batch, empty at the end of the file.
   *
   * @throws MarcFileException the file is refused; records read before were given out first
   */
  Batch next() throws IOException {
    var records = records();
    return new Batch(records, reader.bytesRead());
  }

  private List<Incoming> records() throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    var batch = new ArrayList<Incoming>(MOST_RECORDS);
    long bytes = 0;
    while (batch.size() < MOST_RECORDS && bytes < MOST_BYTES) {
      var parsed = read(!batch.isEmpty());
      if (parsed.isEmpty()) {
        return batch;
      }
      batch.add(Incoming.of(parsed.get()));
      bytes += parsed.get().raw().length;
    }
    return batch;
  }

  private Optional<Parsed> read(boolean keepRefusal) throws IOException {
    try {
      return reader.next();
    } catch (MarcFileException refused) {
      if (!keepRefusal) {
        throw refused;
      }
      refusal = refused;
      return Optional.empty();
    }
  }
}
