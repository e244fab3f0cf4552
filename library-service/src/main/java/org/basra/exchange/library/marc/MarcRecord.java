package org.basra.exchange.library.marc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One MARC 21 record, as it was read: text is not normalised, nothing is sorted, unknown tags stay.
 *
 * @param leader the 24 characters of the leader, as read
 * @param fields in the record's order
 */
public record MarcRecord(String leader, List<MarcField> fields) {

  public MarcRecord {
    Objects.requireNonNull(leader, "leader");
    fields = List.copyOf(fields);
  }

  /** Field 001 without surrounding blanks: the number of the record in its owner's catalogue. */
  public Optional<String> controlNumber() {
    return trimmed("001");
  }

  /** Field 003 without surrounding blanks: whose control number 001 is. */
  public Optional<String> controlNumberIdentifier() {
    return trimmed("003");
  }

  /** The value of the first control field with this tag, as read. */
  public Optional<String> control(String tag) {
    return fields.stream()
        .filter(f -> f instanceof ControlField && f.tag().equals(tag))
        .map(f -> ((ControlField) f).value())
        .findFirst();
  }

  /** All data fields with this tag, in order. */
  public Stream<DataField> data(String tag) {
    return dataFields().filter(f -> f.tag().equals(tag));
  }

  /** All data fields, in order. */
  public Stream<DataField> dataFields() {
    return fields.stream().filter(DataField.class::isInstance).map(DataField.class::cast);
  }

  /** The first subfield with this code in the first field with this tag that has one. */
  public Optional<String> first(String tag, char code) {
    return data(tag).flatMap(f -> f.all(code)).findFirst();
  }

  private Optional<String> trimmed(String tag) {
    return control(tag).map(String::strip).filter(value -> !value.isEmpty());
  }
}
