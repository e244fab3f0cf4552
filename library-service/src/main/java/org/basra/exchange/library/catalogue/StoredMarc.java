package org.basra.exchange.library.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
  private static final JsonFactory JSON = new JsonFactory();

  private StoredMarc() {}

  static String write(MarcRecord record) {
    return write(record.leader(), record.fields());
  }

  static MarcRecord read(String stored) {
    var rows = CatalogueJson.rows(stored);
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

  /** Written piece by piece: every record of an import comes by here twice. */
  private static String write(String leader, List<MarcField> fields) {
    var text = new StringWriter(4096);
    try (var json = JSON.createGenerator(text)) {
      json.writeStartArray();
      write(json, leader);
      for (var field : fields) {
        switch (field) {
          case ControlField control -> write(json, control.tag(), control.value());
          case DataField data -> write(json, data);
        }
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("Text can be written to memory", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String... row) throws IOException {
    json.writeArray(row, 0, row.length);
  }

  private static void write(JsonGenerator json, DataField field) throws IOException {
    json.writeStartArray();
    json.writeString(field.tag());
    json.writeString(String.valueOf(field.indicator1()));
    json.writeString(String.valueOf(field.indicator2()));
    for (var subfield : field.subfields()) {
      json.writeString(String.valueOf(subfield.code()));
      json.writeString(subfield.value());
    }
    json.writeEndArray();
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
