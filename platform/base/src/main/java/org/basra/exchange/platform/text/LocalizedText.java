package org.basra.exchange.platform.text;

/**
 * Text in the two languages of the programme; in JSON {@code {"ar": …, "en": …}}.
 *
 * @param ar Arabic
 * @param en English
 */
public record LocalizedText(String ar, String en) {

  /** The text in {@code language}; the other language where that one is missing. */
  public String in(Language language) {
    return switch (language) {
      case ARABIC -> ar == null ? en : ar;
      case ENGLISH -> en == null ? ar : en;
    };
  }
}
