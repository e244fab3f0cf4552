package org.basra.exchange.platform.text;

import java.util.List;
import java.util.Locale;

/** The languages of the programme: Arabic first, English second. */
public enum Language {
  ARABIC("ar"),
  ENGLISH("en");

  private static final List<String> TAGS = List.of("ar", "en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag, as in {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  /**
   * The best language for an {@code Accept-Language} header (RFC 9110, 12.5.4; lookup of RFC 4647).
   * A missing, malformed or foreign header gets Arabic.
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ARABIC;
    }
    try {
      var best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), TAGS);
      return "en".equals(best) ? ENGLISH : ARABIC;
    } catch (IllegalArgumentException malformed) {
      return ARABIC;
    }
  }
}
