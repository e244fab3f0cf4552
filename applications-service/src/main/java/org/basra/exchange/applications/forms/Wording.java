package org.basra.exchange.applications.forms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * A short text that people read, to be given in both languages.
 *
 * @param ar Arabic
 * @param en English
 */
public record Wording(@NotBlank @Size(max = 300) String ar, @NotBlank @Size(max = 300) String en) {

  /** The same as it is shown. */
  public LocalizedText text() {
    return new LocalizedText(ar, en);
  }
}
