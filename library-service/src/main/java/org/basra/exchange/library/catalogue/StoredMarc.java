package org.basra.exchange.library.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.basra.exchange.library.marc.ControlField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcField;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Subfield;

/**
 * The whole record as it is kept, a JSON array of string arrays: the leader, then each field as
 * {@code ["001", value]} or {@code ["245", indicator1, indicator2, code, value, code, value …]}.
 * Lossless for all that a MARC file can hold, control characters included, which MARCXML is not,
 * and a third of its size before the database compresses either.
 */
final class StoredMarc {

  private static final String LAST_TRANSACTION = "005";
  private static final int CONTROL_FIELD_LENGTH = 2;

  private StoredMarc() {}

  static String write(MarcRecord record) {
    return write(record.leader(), record.fields());
  }

  static MarcRecord read(String stored) {
    var rows = CatalogueJson.read(stored, new TypeReference<List<List<String>>>() {});
    return new MarcRecord(
        rows.getFirst().getFirst(), rows.stream().skip(1).map(StoredMarc::field).toList());
  }

  /**
   * SHA-256, in hexadecimal, of what a record says. The time of its last transaction (005) and the
   * lengths and addresses in its leader, which say only how it was sent, do not count.
   */
  static String contentHash(MarcRecord record) {
    var said = record.fields().stream().filter(f -> !f.tag().equals(LAST_TRANSACTION)).toList();
    try {
      var text = write(withoutLengths(record.leader()), said);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String withoutLengths(String leader) {
    var kept = new StringBuilder(leader);
    for (int i = 0; i < kept.length(); i++) {
      if (i < 5 || (i >= 12 && i < 17)) {
        kept.setCharAt(i, ' ');
      }
    }
    return kept.toString();
  }

  private static String write(String leader, List<MarcField> fields) {
    var rows = new ArrayList<List<String>>(fields.size() + 1);
    rows.add(List.of(leader));
    for (var field : fields) {
      rows.add(
          switch (field) {
            case ControlField control -> List.of(control.tag(), control.value());
            case DataField data -> row(data);
          });
    }
    return CatalogueJson.write(rows);
  }

  private static List<String> row(DataField field) {
    var row = new ArrayList<String>(3 + 2 * field.subfields().size());
    row.add(field.tag());
    row.add(String.valueOf(field.indicator1()));
    row.add(String.valueOf(field.indicator2()));
    for (var subfield : field.subfields()) {
      row.add(String.valueOf(subfield.code()));
      row.add(subfield.value());
    }
    return row;
  }

  private static MarcField field(List<String> row) {
    if (row.size() == CONTROL_FIELD_LENGTH) {
      return new ControlField(row.get(0), row.get(1));
    }
    var subfields = new ArrayList<Subfield>();
    for (int i = 3; i < row.size(); i += 2) {
      subfields.add(new Subfield(row.get(i).charAt(0), row.get(i + 1)));
    }
    return new DataField(row.get(0), row.get(1).charAt(0), row.get(2).charAt(0), subfields);
  }
}
