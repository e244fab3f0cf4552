package org.basra.exchange.local.demo;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How people type Arabic in a hurry: no vowel signs and no tatweel, a bare alef, heh for teh
 * marbuta, yeh for alef maqsura. Written here again on purpose: the story must not ask the library
 * how the library folds.
 */
public final class EverydaySpelling {

  private static final Pattern SIGNS = Pattern.compile("[\\p{Mn}\\p{Cf}\u0640]+");
  private static final Pattern NOT_TYPED = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private EverydaySpelling() {}

  /** The words of a title as a reader would type them. */
  public static String of(String title) {
    var bare = SIGNS.matcher(Normalizer.normalize(title, Normalizer.Form.NFC)).replaceAll("");
    var letters = new StringBuilder();
    bare.chars().map(EverydaySpelling::everyday).forEach(letter -> letters.append((char) letter));
    return NOT_TYPED.matcher(letters).replaceAll(" ").trim();
  }

  private static int everyday(int letter) {
    return switch (letter) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ة' -> 'ه';
      case 'ى' -> 'ي';
      default -> letter;
    };
  }
}
