package org.basra.exchange.library.marc;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file record by record in constant memory. First the bytes are cut into records, then each
 * record is parsed alone: a bad one costs only itself, and no input can make the reader stand
 * still.
 */
public abstract class MarcReader {

  /** The file, of which no more is held than the record under way needs. */
  protected final ByteWindow window;

  private long position;

  /** Reads this stream; the caller closes it. */
  protected MarcReader(InputStream in) {
    this.window = new ByteWindow(in);
  }

  /** A reader for a stream in this format; the caller closes the stream. */
  public static MarcReader open(MarcFormat format, InputStream in) {
    return switch (format) {
      case MARCXML -> new MarcXmlStream(in);
      case ISO2709 -> new Iso2709Stream(in);
    };
  }

  /**
   * The next record, or nothing at the end of the file.
   *
   * @throws MarcFileException the file is refused as a whole
   * @throws IOException the stream failed
   */
  public final Optional<Parsed> next() throws IOException {
    var slice = cut();
    if (slice.isEmpty()) {
      return Optional.empty();
    }
    position++;
    return Optional.of(parsed(slice.get()));
  }

  /**
   * Passes over records without parsing them, to take up work where it was left.
   *
   * @return how many records were passed over, fewer only at the end of the file
   */
  public final long skip(long records) throws IOException {
    long skipped = 0;
    while (skipped < records && cut().isPresent()) {
      skipped++;
    }
    position += skipped;
    return skipped;
  }

  /** How many bytes of the file lie behind the record that was read last. */
  public final long bytesRead() {
    return window.position();
  }

  private Parsed parsed(Slice slice) {
    if (slice.fault() != null) {
      return new Parsed.Bad(position, slice.fault(), slice.reason(), slice.bytes());
    }
    try {
      var warnings = new Warnings();
      var record = parse(slice.bytes(), warnings);
      return new Parsed.Good(position, record, warnings.list(), slice.bytes());
    } catch (MarcRecordException bad) {
      return new Parsed.Bad(position, bad.fault(), bad.getMessage(), slice.bytes());
    }
  }

  /** The bytes of the next record, or nothing at the end of the file. */
  protected abstract Optional<Slice> cut() throws IOException;

  /** The record in these bytes. */
  protected abstract MarcRecord parse(byte[] bytes, Warnings warnings) throws MarcRecordException;

  /**
   * Bytes of one record; with a fault where already the cutting showed that they are bad.
   *
   * @param bytes as they stand in the file
   * @param fault null where they are whole
   * @param reason the fault as a sentence, or null
   */
  public record Slice(byte[] bytes, MarcFault fault, String reason) {

    /** Bytes that may be parsed. */
    public static Slice whole(byte[] bytes) {
      return new Slice(bytes, null, null);
    }
  }

  /** Collects what had to be repaired; each sentence once. */
  public static final class Warnings {

    private final Set<String> sentences = new LinkedHashSet<>();

    /** Adds a sentence in English that holds no text of the record. */
    public void add(String sentence) {
      if (sentences.size() < 20) {
        sentences.add(sentence);
      }
    }

    List<String> list() {
      return List.copyOf(sentences);
    }
  }
}
