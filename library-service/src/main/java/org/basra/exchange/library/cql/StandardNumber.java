package org.basra.exchange.library.cql;

import java.util.List;
import java.util.Locale;

/** Standard numbers as they are searched: without hyphens, an ISBN in both of its forms. */
final class StandardNumber {

  private static final int OLD_LENGTH = 10;
  private static final int NEW_LENGTH = 13;
  private static final String BOOKLAND = "978";

  private StandardNumber() {}

  /**
   * The forms of a number.
   *
   * @throws DiagnosticException where no standard number looks like it
   */
  static List<String> forms(String written) {
    var number = written.replace("-", "").toUpperCase(Locale.ROOT);
    if (!number.matches("[0-9]{7,12}[0-9X]")) {
      throw Diagnostic.INVALID_TERM.about(written);
    }
    if (number.length() == OLD_LENGTH) {
      return List.of(number, withNewCheck(BOOKLAND + number.substring(0, OLD_LENGTH - 1)));
    }
    return number.length() == NEW_LENGTH && number.startsWith(BOOKLAND)
        ? List.of(number, withOldCheck(number.substring(BOOKLAND.length(), NEW_LENGTH - 1)))
        : List.of(number);
  }

  private static String withNewCheck(String twelve) {
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return twelve + (10 - sum % 10) % 10;
  }

  private static String withOldCheck(String nine) {
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      sum += (nine.charAt(i) - '0') * (10 - i);
    }
    int check = (11 - sum % 11) % 11;
    return nine + (check == 10 ? "X" : String.valueOf(check));
  }
}
