package org.basra.exchange.library.marc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a record in binary form (ISO 2709; MARC 21 Record Structure), in UTF-8. Lengths that the
 * five and four digits of the form cannot hold are written as all nines: every field still ends
 * with its terminator, by which readers that do not trust lengths find it.
 */
public final class Iso2709Writer {

  private static final int RECORD_TERMINATOR = 0x1D;
  private static final int FIELD_TERMINATOR = 0x1E;
  private static final int SUBFIELD_DELIMITER = 0x1F;
  private static final int LEADER_LENGTH = 24;
  private static final int CODING_SCHEME = 9;

  private Iso2709Writer() {}

  /** The record with its terminator. */
  public static byte[] write(MarcRecord record) {
    var directory = new StringBuilder();
    var data = new ByteArrayOutputStream(2048);
    for (var field : record.fields()) {
      int start = data.size();
      switch (field) {
        case ControlField control -> write(data, control.value());
        case DataField variable -> write(data, variable);
      }
      data.write(FIELD_TERMINATOR);
      directory.append(field.tag()).append(digits(data.size() - start, 4)).append(digits(start, 5));
    }
    int base = LEADER_LENGTH + directory.length() + 1;
    var whole = new ByteArrayOutputStream(base + data.size() + 1);
    write(whole, leader(record.leader(), base + data.size() + 1, base));
    write(whole, directory.toString());
    whole.write(FIELD_TERMINATOR);
    whole.writeBytes(data.toByteArray());
    whole.write(RECORD_TERMINATOR);
    return whole.toByteArray();
  }

  private static void write(ByteArrayOutputStream data, DataField field) {
    write(data, String.valueOf(field.indicator1()) + field.indicator2());
    for (var subfield : field.subfields()) {
      data.write(SUBFIELD_DELIMITER);
      write(data, subfield.code() + subfield.value());
    }
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String leader(String read, int length, int base) {
    var leader = new StringBuilder(read);
    leader.setLength(LEADER_LENGTH);
    for (int i = 0; i < LEADER_LENGTH; i++) {
      if (leader.charAt(i) < ' ' || leader.charAt(i) > '~') {
        leader.setCharAt(i, ' ');
      }
    }
    leader.replace(0, 5, digits(length, 5));
    leader.setCharAt(CODING_SCHEME, 'a');
    leader.replace(10, 12, "22");
    leader.replace(12, 17, digits(base, 5));
    leader.replace(20, LEADER_LENGTH, "4500");
    return leader.toString();
  }

  private static String digits(int number, int places) {
    int most = (int) Math.pow(10, places) - 1;
    return ("%0" + places + "d").formatted(Math.min(number, most));
  }
}
