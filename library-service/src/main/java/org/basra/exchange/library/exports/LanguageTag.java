package org.basra.exchange.library.exports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** Languages as MARC names them (ISO 639-2/B) and as the web does (BCP 47). */
public final class LanguageTag {

  /** Where the bibliographic code differs from the terminological one, which Java knows. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TAGS = tags();

  /** Languages whose own letters are not Latin: their Latin text is a romanisation. */
  private static final Set<String> OTHER_LETTERS =
      Set.of(
          "ar", "fa", "ur", "ps", "sd", "ug", "ckb", "ota", "he", "yi", "syc", "syr", "arc", "am",
          "ru", "uk", "bg", "sr", "mk", "be", "el", "hy", "ka", "hi", "bn", "ta", "te", "th", "zh",
          "ja", "ko", "bo", "my", "ne", "sa");

  private static final Locale ARABIC = Locale.of("ar");

  private LanguageTag() {}

  private static Map<String, String> tags() {
    var tags = new HashMap<>(BIBLIOGRAPHIC);
    Arrays.stream(Locale.getISOLanguages())
        .filter(code -> code.length() == 2)
        .forEach(code -> tags.putIfAbsent(threeLetters(code), code));
    return Map.copyOf(tags);
  }

  private static String threeLetters(String code) {
    try {
      return Locale.of(code).getISO3Language();
    } catch (MissingResourceException unknown) {
      return code;
    }
  }

  /** The shortest tag, as BCP 47 demands: {@code ar} for {@code ara}. */
  public static String of(String code) {
    return TAGS.getOrDefault(code, code);
  }

  /** The tag of Latin text in this language: {@code ar-Latn} is romanised Arabic. */
  static String inLatinLetters(String code) {
    var tag = of(code);
    return OTHER_LETTERS.contains(tag) ? tag + "-Latn" : tag;
  }

  /** Whether the language has letters of its own. */
  static boolean hasOtherLetters(String code) {
    return OTHER_LETTERS.contains(of(code));
  }

  /** What the language is called, in Arabic and English. */
  public static String name(String code) {
    var language = Locale.forLanguageTag(of(code));
    return language.getDisplayLanguage(ARABIC)
        + " · "
        + language.getDisplayLanguage(Locale.ENGLISH);
  }
}
