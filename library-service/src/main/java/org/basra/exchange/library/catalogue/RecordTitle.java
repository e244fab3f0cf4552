package org.basra.exchange.library.catalogue;

import org.basra.exchange.platform.text.Language;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The title proper of a record, for those who speak of it elsewhere; at least one script is there.
 *
 * @param original in its own script, usually Arabic; or null
 * @param latin in Latin letters, romanised or not; or null
 */
public record RecordTitle(
    @Schema(nullable = true, examples = "رجال في الشمس") String original,
    @Schema(nullable = true, examples = "Rijāl fī al-shams") String latin) {

  static RecordTitle of(ScriptedText proper) {
    return new RecordTitle(proper.original(), proper.latin());
  }

  /** The title as somebody who reads this language finds it on the shelf. */
  public String in(Language language) {
    return new LocalizedText(original, latin).in(language);
  }

  /** The same, with an ellipsis where a script has more than {@code length} characters. */
  public RecordTitle atMost(int length) {
    return new RecordTitle(cut(original, length), cut(latin, length));
  }

  private static String cut(String text, int length) {
    if (text == null || text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
  }
}
