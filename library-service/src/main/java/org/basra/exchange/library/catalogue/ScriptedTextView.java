package org.basra.exchange.library.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A title, publisher, subject … in the scripts the record has it in; neither is a translation of
 * the other.
 *
 * @param original in its own script, usually Arabic
 * @param latin in Latin letters, romanised or not
 * @param linked whether the record itself says that both are the same statement
 */
public record ScriptedTextView(
    @Schema(nullable = true, examples = "رجال في الشمس") String original,
    @Schema(nullable = true, examples = "Rijāl fī al-shams") String latin,
    @Schema(required = true) boolean linked) {

  static ScriptedTextView of(ScriptedText text) {
    return new ScriptedTextView(text.original(), text.latin(), text.linked());
  }
}
