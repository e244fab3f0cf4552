package org.basra.exchange.library.marc;

import java.util.Objects;

/**
 * A field without indicators and subfields, for example 001 or 008.
 *
 * @param tag as read
 * @param value as read, blanks included
 */
public record ControlField(String tag, String value) implements MarcField {

  public ControlField {
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(value, "value");
  }
}
