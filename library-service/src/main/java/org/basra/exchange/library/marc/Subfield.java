package org.basra.exchange.library.marc;

import java.util.Objects;

/**
 * A part of a data field, for example the title proper 245 $a.
 *
 * @param code one character, usually a small letter or a digit
 * @param value as read: neither normalised nor trimmed
 */
public record Subfield(char code, String value) {

  public Subfield {
    Objects.requireNonNull(value, "value");
  }
}
