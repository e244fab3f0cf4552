package org.basra.exchange.library.mylibrary;

import org.basra.exchange.library.patrons.Patron;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reader has decided.
 *
 * @param language BCP 47 tag of the language in which the library writes to the reader
 * @param keepHistory whether returned loans stay known as the reader's
 * @param noticeAddress where notices are sent to; null for nowhere
 */
public record ReaderSettings(
    @Schema(required = true, examples = "ar") String language,
    @Schema(required = true) boolean keepHistory,
    @Schema(nullable = true, examples = "reader@library.example") String noticeAddress) {

  /** The settings as they are now; {@code address} may be null. */
  public static ReaderSettings of(Patron patron, String address) {
    return new ReaderSettings(patron.language().tag(), patron.keepsHistory(), address);
  }
}
