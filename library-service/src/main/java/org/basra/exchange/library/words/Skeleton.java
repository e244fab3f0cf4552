package org.basra.exchange.library.words;

/**
 * The consonants of a word in classes that Arabic letters and their romanisations share: فلسطين,
 * filastin and filasteen are all {@code flstn}, البصرة and al-Basrah {@code bsr}. Vowels and the
 * half vowels و and ي go, since romanisations disagree most about them; doubled consonants are
 * single, since Arabic does not write them; an h or t at the end is the same as none.
 *
 * <p>Romanisation as in the ALA-LC tables, and as people type it without diacritics.
 */
final class Skeleton {

  /** Fewer consonants than these are shared by too many words. */
  private static final int SHORTEST = 2;

  private Skeleton() {}

  /** Null where too few consonants are left, and for numbers: both scripts fold to one. */
  static String of(String folded, boolean isArabic) {
    if (folded.chars().anyMatch(Character::isDigit)) {
      return null;
    }
    var skeleton = isArabic ? arabic(folded) : latin(folded);
    return skeleton.length() < SHORTEST ? null : skeleton;
  }

  private static String arabic(String folded) {
    var word = withoutArticle(folded);
    var consonants = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      append(consonants, arabicClass(word.charAt(i)));
    }
    return withoutEnding(consonants, word.endsWith("ات"));
  }

  /** Two letters may remain: القس and qiss are one word. */
  private static String withoutArticle(String folded) {
    var word = ArabicStem.withoutArticle(folded);
    return word.startsWith("ال") && word.length() == 4 ? word.substring(2) : word;
  }

  private static String latin(String folded) {
    int end = folded.length();
    var consonants = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = folded.charAt(i);
      append(consonants, latinClass(c));
      if (i + 1 < end && folded.charAt(i + 1) == 'h' && "dgkst".indexOf(c) >= 0) {
        i++;
      }
    }
    return withoutEnding(consonants, folded.endsWith("at"));
  }

  /**
   * What is ه or ة at the end of a word is romanised h, t or not at all.
   *
   * @param mayBeFeminine whether a t at the end is likely to be that ending
   */
  private static String withoutEnding(StringBuilder consonants, boolean mayBeFeminine) {
    if (endsWith(consonants, 'h')) {
      consonants.setLength(consonants.length() - 1);
    }
    if (endsWith(consonants, 't') && (mayBeFeminine || consonants.length() > 3)) {
      consonants.setLength(consonants.length() - 1);
    }
    return consonants.toString();
  }

  private static boolean endsWith(StringBuilder text, char last) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == last;
  }

  /** 0 stands for a letter that goes. */
  private static void append(StringBuilder consonants, char next) {
    int last = consonants.length() - 1;
    if (next != 0 && (last < 0 || consonants.charAt(last) != next)) {
      consonants.append(next);
    }
  }

  private static char arabicClass(char letter) {
    return switch (letter) {
      case 'ب', 'پ' -> 'b';
      case 'ت', 'ط', 'ث' -> 't';
      case 'ج', 'چ' -> 'j';
      case 'ح', 'ه' -> 'h';
      case 'خ', 'ك' -> 'k';
      case 'د', 'ض', 'ذ' -> 'd';
      case 'ر' -> 'r';
      case 'ز', 'ظ', 'ژ' -> 'z';
      case 'س', 'ص', 'ش' -> 's';
      case 'غ', 'گ' -> 'g';
      case 'ف', 'ڤ' -> 'f';
      case 'ق' -> 'q';
      case 'ل' -> 'l';
      case 'م' -> 'm';
      case 'ن' -> 'n';
      default -> letter >= '0' && letter <= '9' ? letter : 0;
    };
  }

  private static char latinClass(char letter) {
    return switch (letter) {
      case 'p' -> 'b';
      case 'v' -> 'f';
      case 'c' -> 'k';
      case 'b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'q', 'r', 's', 't', 'z' -> letter;
      default -> letter >= '0' && letter <= '9' ? letter : 0;
    };
  }
}
