package org.basra.exchange.library.mylibrary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of a reader's settings.
 *
 * @param language in which the library writes to the reader
 * @param keepHistory whether returned loans stay known as the reader's
 * @param noticeAddress where notices are sent to; null for nowhere
 */
record ChangeSettingsRequest(
    @NotNull @Pattern(regexp = "ar|en") @Schema(examples = "ar") String language,
    @NotNull Boolean keepHistory,
    @Size(max = 254) @Pattern(regexp = ADDRESS) @Schema(examples = "reader@library.example")
        String noticeAddress) {

  /** An address as HTML's forms take it: ASCII, no quotes, no comments, nothing but one address. */
  private static final String ADDRESS =
      "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
          + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
          + "(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?){1,8}";
}
