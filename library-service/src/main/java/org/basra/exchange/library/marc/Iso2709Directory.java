package org.basra.exchange.library.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basra.exchange.library.marc.MarcReader.Warnings;

/**
 * The directory of one binary record: twelve bytes a field (tag, length, start). Where it does not
 * fit the fields, two repairs are tried that cannot mix up data: a lost leading zero, and taking
 * the fields in their order when there are exactly as many as entries.
 */
final class Iso2709Directory {

  private static final int ENTRY_LENGTH = 12;

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final Warnings warnings;

  /** The directory lies in {@code [start, end)}; the data follows the terminator at {@code end}. */
  Iso2709Directory(byte[] bytes, int start, int end, Warnings warnings) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.warnings = warnings;
  }

  /** A field's place in the record: {@code [from, to)}, its terminator excluded. */
  record Entry(String tag, int from, int to) {}

  /** The fields in the order of the directory. */
  List<Entry> entries() throws MarcRecordException {
    var entries = described();
    if (!overlap(entries) && entries.stream().allMatch(this::fits)) {
      if (terminators() > entries.size()) {
        warnings.add("The record holds data that its directory does not name; left out.");
      }
      return entries;
    }
    return inTheirOrder(entries);
  }

  private List<Entry> described() throws MarcRecordException {
    var text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
    if (text.length() % ENTRY_LENGTH == ENTRY_LENGTH - 1) {
      warnings.add("The directory lacks its first zero; it was put back.");
      text = "0" + text;
    }
    if (text.length() % ENTRY_LENGTH != 0) {
      throw malformed("The directory is not a multiple of 12 bytes long.");
    }
    var entries = new ArrayList<Entry>(text.length() / ENTRY_LENGTH);
    for (int i = 0; i < text.length(); i += ENTRY_LENGTH) {
      entries.add(entry(text.substring(i, i + ENTRY_LENGTH)));
    }
    return entries;
  }

  private Entry entry(String text) throws MarcRecordException {
    boolean tagReadable = text.chars().limit(3).allMatch(c -> c > 0x20 && c < 0x7F);
    boolean digits = text.chars().skip(3).allMatch(c -> c >= '0' && c <= '9');
    if (!tagReadable || !digits) {
      throw malformed("The directory has an entry that is not a tag followed by nine digits.");
    }
    int from = end + 1 + Integer.parseInt(text.substring(7));
    return new Entry(text.substring(0, 3), from, from + Integer.parseInt(text.substring(3, 7)) - 1);
  }

  /** Fields that share bytes would make a small record large. */
  private boolean overlap(List<Entry> entries) {
    long described = entries.stream().mapToLong(entry -> entry.to() + 1 - entry.from()).sum();
    return described > bytes.length - end;
  }

  private boolean fits(Entry entry) {
    if (entry.to() < entry.from() || entry.to() >= bytes.length - 1 || !isTerminator(entry.to())) {
      return false;
    }
    for (int i = entry.from(); i < entry.to(); i++) {
      if (isTerminator(i)) {
        return false;
      }
    }
    return isTerminator(entry.from() - 1);
  }

  private List<Entry> inTheirOrder(List<Entry> entries) throws MarcRecordException {
    if (terminators() != entries.size() || !isTerminator(bytes.length - 2)) {
      throw malformed("The directory does not fit the fields, and their number is another.");
    }
    warnings.add("The directory does not fit the fields; they were taken in their order.");
    var byStart = new ArrayList<>(entries);
    byStart.sort(Comparator.comparingInt(Entry::from));
    var repaired = new ArrayList<Entry>(entries.size());
    int from = end + 1;
    for (var entry : byStart) {
      int to = from;
      while (!isTerminator(to)) {
        to++;
      }
      repaired.add(new Entry(entry.tag(), from, to));
      from = to + 1;
    }
    return repaired;
  }

  private int terminators() {
    int count = 0;
    for (int i = end + 1; i < bytes.length; i++) {
      if (isTerminator(i)) {
        count++;
      }
    }
    return count;
  }

  private boolean isTerminator(int at) {
    return bytes[at] == Iso2709Record.FIELD_TERMINATOR;
  }

  private static MarcRecordException malformed(String reason) {
    return new MarcRecordException(MarcFault.DIRECTORY_MALFORMED, reason);
  }
}
