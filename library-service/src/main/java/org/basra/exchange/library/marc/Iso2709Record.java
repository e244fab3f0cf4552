package org.basra.exchange.library.marc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.library.marc.Iso2709Directory.Entry;
import org.basra.exchange.library.marc.MarcReader.Warnings;

/** One record in binary form: leader, directory, fields (ISO 2709; MARC 21 Record Structure). */
final class Iso2709Record {

  static final byte FIELD_TERMINATOR = 0x1E;
  private static final byte SUBFIELD_DELIMITER = 0x1F;
  private static final int LEADER_LENGTH = 24;

  private final byte[] bytes;
  private final Warnings warnings;
  private TextCoding coding;

  /** The bytes end with the record terminator. */
  Iso2709Record(byte[] bytes, Warnings warnings) {
    this.bytes = bytes;
    this.warnings = warnings;
  }

  MarcRecord parse() throws MarcRecordException {
    var leader = leader();
    int directoryEnd = indexOf(FIELD_TERMINATOR, LEADER_LENGTH, bytes.length);
    if (directoryEnd < 0) {
      throw new MarcRecordException(
          MarcFault.DIRECTORY_MALFORMED, "The directory has no end (0x1E).");
    }
    int dataStart = directoryEnd + 1;
    coding = TextCoding.of(leader.charAt(9), bytes, dataStart, bytes.length - 1, warnings);
    var entries = new Iso2709Directory(bytes, LEADER_LENGTH, directoryEnd, warnings).entries();
    if (entries.isEmpty()) {
      throw new MarcRecordException(MarcFault.RECORD_EMPTY, "The record has no field.");
    }
    var fields = new ArrayList<MarcField>(entries.size());
    for (var entry : entries) {
      fields.add(field(entry));
    }
    return new MarcRecord(unicodeLeader(leader, dataStart), fields);
  }

  private String leader() throws MarcRecordException {
    if (bytes.length <= LEADER_LENGTH) {
      throw new MarcRecordException(
          MarcFault.LEADER_MALFORMED, "The record is shorter than a leader (24 bytes).");
    }
    for (int i = 0; i < LEADER_LENGTH; i++) {
      if (bytes[i] < 0x20 || bytes[i] == 0x7F) {
        throw new MarcRecordException(
            MarcFault.LEADER_MALFORMED,
            "The leader has a byte at position " + i + " that is no printable ASCII character.");
      }
    }
    var leader = new String(bytes, 0, LEADER_LENGTH, StandardCharsets.ISO_8859_1);
    if (!leader.startsWith("%05d".formatted(bytes.length))) {
      warnings.add("The record length in the leader is not the record's length.");
    }
    return leader;
  }

  /** Position 09 says Unicode as soon as there is text that had to be, or is, Unicode. */
  private String unicodeLeader(String leader, int dataStart) {
    boolean ascii = coding == TextCoding.UTF_8;
    for (int i = dataStart; ascii && i < bytes.length; i++) {
      ascii = bytes[i] >= 0;
    }
    return ascii ? leader : leader.substring(0, 9) + 'a' + leader.substring(10);
  }

  private MarcField field(Entry entry) throws MarcRecordException {
    int from = entry.from();
    int to = entry.to();
    int delimiter = indexOf(SUBFIELD_DELIMITER, from, to);
    if (entry.tag().startsWith("00")) {
      if (delimiter >= 0) {
        throw malformed(entry, "is a control field, yet has subfields");
      }
      return new ControlField(entry.tag(), text(from, to));
    }
    if (delimiter < 0) {
      throw malformed(entry, "has no subfield");
    }
    if (delimiter - from > 2) {
      throw malformed(entry, "has text before its first subfield");
    }
    if (delimiter - from < 2) {
      warnings.add("Field " + entry.tag() + " lacks indicators; blanks were put in their place.");
    }
    return new DataField(
        entry.tag(),
        indicator(entry, from, delimiter),
        indicator(entry, from + 1, delimiter),
        subfields(entry, delimiter, to));
  }

  private List<Subfield> subfields(Entry entry, int from, int to) throws MarcRecordException {
    var subfields = new ArrayList<Subfield>();
    int start = from;
    while (start < to) {
      int next = indexOf(SUBFIELD_DELIMITER, start + 1, to);
      int end = next < 0 ? to : next;
      if (end - start == 1) {
        warnings.add("Field " + entry.tag() + " has an empty subfield without a code; left out.");
      } else {
        subfields.add(new Subfield(printable(entry, bytes[start + 1]), text(start + 2, end)));
      }
      start = end;
    }
    return subfields;
  }

  private char indicator(Entry entry, int at, int delimiter) throws MarcRecordException {
    return at < delimiter ? printable(entry, bytes[at]) : ' ';
  }

  private static char printable(Entry entry, byte b) throws MarcRecordException {
    if (b < 0x20 || b == 0x7F) {
      throw malformed(entry, "has an indicator or subfield code that is no ASCII character");
    }
    return (char) b;
  }

  private String text(int from, int to) {
    return StorableText.of(coding.decode(bytes, from, to), warnings);
  }

  private int indexOf(byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static MarcRecordException malformed(Entry entry, String what) {
    return new MarcRecordException(
        MarcFault.FIELD_MALFORMED, "Field " + entry.tag() + " " + what + ".");
  }
}
