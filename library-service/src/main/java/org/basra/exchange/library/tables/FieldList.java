package org.basra.exchange.library.tables;

import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.library.marc.ControlField;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcField;
import org.basra.exchange.library.marc.Subfield;

/** Fields of a record in the making. */
final class FieldList {

  private final List<MarcField> fields = new ArrayList<>();

  void control(String tag, String value) {
    fields.add(new ControlField(tag, value));
  }

  /** Adds a field; {@code codesAndValues} are subfield codes, each followed by its value. */
  void data(String tag, String indicators, String... codesAndValues) {
    var subfields = new ArrayList<Subfield>(codesAndValues.length / 2);
    for (int i = 0; i + 1 < codesAndValues.length; i += 2) {
      subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
    }
    fields.add(new DataField(tag, indicators.charAt(0), indicators.charAt(1), subfields));
  }

  /** Adds a field in which one subfield is repeated. */
  void repeated(String tag, String code, List<String> values) {
    var subfields = values.stream().map(value -> new Subfield(code.charAt(0), value)).toList();
    fields.add(new DataField(tag, ' ', ' ', subfields));
  }

  List<MarcField> list() {
    return fields;
  }
}
