package org.basra.exchange.library.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.library.marc.ControlField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcField;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.Subfield;

/** Records of the tests' own making. */
public final class Marc {

  private static final String LEADER = "00000nam a2200000 a 4500";

  private Marc() {}

  public static MarcRecord record(MarcField... fields) {
    return new MarcRecord(LEADER, List.of(fields));
  }

  /** A record with this number of library {@code TEST} and this title. */
  public static MarcRecord titled(String number, String title) {
    return record(control("001", number), control("003", "TEST"), field("245", "a", title));
  }

  public static ControlField control(String tag, String value) {
    return new ControlField(tag, value);
  }

  /** A field with blank indicators; codes and values in turn. */
  public static DataField field(String tag, String... codesAndValues) {
    var subfields = new ArrayList<Subfield>();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
    }
    return new DataField(tag, ' ', ' ', subfields);
  }
}
