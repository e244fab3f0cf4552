package org.basra.exchange.library.marc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field with two indicators and subfields, for example 245.
 *
 * @param tag as read
 * @param indicator1 a blank where there is none
 * @param indicator2 a blank where there is none
 * @param subfields in the record's order, codes may repeat
 */
public record DataField(String tag, char indicator1, char indicator2, List<Subfield> subfields)
    implements MarcField {

  public DataField {
    Objects.requireNonNull(tag, "tag");
    subfields = List.copyOf(subfields);
  }

  /** The value of the first subfield with this code. */
  public Optional<String> first(char code) {
    return all(code).findFirst();
  }

  /** The values of all subfields with this code, in order. */
  public Stream<String> all(char code) {
    return subfields.stream().filter(s -> s.code() == code).map(Subfield::value);
  }
}
