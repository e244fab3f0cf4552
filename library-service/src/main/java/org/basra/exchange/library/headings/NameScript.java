package org.basra.exchange.library.headings;

/** What a name is written in. */
public enum NameScript {
  ARABIC,
  LATIN,
  OTHER;

  static NameScript of(String name, boolean isLatin) {
    if (isLatin) {
      return LATIN;
    }
    boolean isArabic =
        name.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    return isArabic ? ARABIC : OTHER;
  }
}
