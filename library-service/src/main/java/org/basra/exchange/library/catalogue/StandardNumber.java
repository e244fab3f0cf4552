package org.basra.exchange.library.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.text.ArabicText;

/** Standard numbers: read from the record, checked by their check digits, brought to one form. */
enum StandardNumber {
  /** ISO 2108; ten digits until 2006, thirteen since. */
  ISBN("020", "z") {
    @Override
    Optional<String> normalised(String compact) {
      return switch (compact.length()) {
        case 10 -> isIsbn10(compact) ? Optional.of(toIsbn13(compact)) : Optional.empty();
        case 13 -> isIsbn13(compact) ? Optional.of(compact) : Optional.empty();
        default -> Optional.empty();
      };
    }
  },
  /** ISO 3297. */
  ISSN("022", "yz") {
    @Override
    Optional<String> normalised(String compact) {
      return compact.matches("[0-9]{7}[0-9X]") && modulo11(compact) == 0
          ? Optional.of(compact)
          : Optional.empty();
    }
  };

  private static final Pattern HYPHENS = Pattern.compile("[\u002d\u00ad\u2010-\u2015\u2212]");

  /** Folded and without hyphens; blanks may stand between digits. */
  private static final Pattern PRINTED =
      Pattern.compile(
          "\\s*(?:isbn|issn)?[\\s:]*(?<number>[0-9][0-9 ]*x?)(?:[\\s(:;,].*)?", Pattern.DOTALL);

  private static final Pattern IN_PARENTHESES = Pattern.compile("\\((?<text>[^)]*[^) ])[) ]*");

  private final String tag;
  private final String cancelled;

  StandardNumber(String tag, String cancelled) {
    this.tag = tag;
    this.cancelled = cancelled;
  }

  /** The number in its one form; empty where it cannot be right. */
  abstract Optional<String> normalised(String compact);

  /** All numbers of a record; one that is printed in both lengths is one. */
  static List<Identifier> of(MarcRecord record) {
    var numbers = new LinkedHashMap<List<Object>, Identifier>();
    Stream.of(values())
        .flatMap(type -> record.data(type.tag).flatMap(type::in))
        .forEach(
            number ->
                numbers.putIfAbsent(
                    List.of(number.type(), number.value(), number.valid()), number));
    return List.copyOf(numbers.values());
  }

  private Stream<Identifier> in(DataField field) {
    var qualifier = field.first('q').orElse(null);
    return field.subfields().stream()
        .filter(part -> part.code() == 'a' || cancelled.indexOf(part.code()) >= 0)
        .filter(part -> !DisplayText.of(part.value()).isEmpty())
        .map(part -> read(part.value(), part.code() != 'a', qualifier));
  }

  /** A number as printed; {@code wrong}: the record itself calls it cancelled or wrong. */
  Identifier read(String printed, boolean wrong, String qualifier) {
    var shown = DisplayText.of(printed);
    var found = PRINTED.matcher(HYPHENS.matcher(ArabicText.fold(shown)).replaceAll(""));
    var normalised =
        found.matches() ? normalised(compact(found.group("number"))) : Optional.<String>empty();
    return new Identifier(
        name(),
        normalised.orElseGet(() -> asFarAsItGoes(shown)),
        shown,
        normalised.isPresent() && !wrong,
        qualifier(qualifier == null ? shown : "(" + qualifier + ")"));
  }

  private static String compact(String number) {
    return number.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** A number that cannot be right is known by what stands before the first blank. */
  private static String asFarAsItGoes(String shown) {
    var first = HYPHENS.matcher(shown.split("[ (:]", 2)[0]).replaceAll("");
    return (first.isEmpty() ? shown : first).toUpperCase(Locale.ROOT);
  }

  private static String qualifier(String text) {
    var found = IN_PARENTHESES.matcher(text.replace("((", "(").replace("))", ")"));
    return found.find() ? found.group("text").strip() : null;
  }

  /** The words by which readers find it: each length, an ISSN's two halves, a wrong one as is. */
  static Stream<String> spellings(Identifier number) {
    var others =
        switch (valueOf(number.type())) {
          case ISBN -> isbn10(number.value()).stream();
          case ISSN -> Stream.of(number.value().replaceFirst("(?<=^.{4})", "-"));
        };
    return Stream.of(
            Stream.of(number.value()),
            others,
            number.valid() ? Stream.<String>empty() : Stream.of(number.printed()))
        .flatMap(Function.identity());
  }

  /** Ten digits exist only for those that begin with 978. */
  private static Optional<String> isbn10(String value) {
    if (!value.startsWith("978") || !isIsbn13(value)) {
      return Optional.empty();
    }
    var digits = value.substring(3, 12);
    int check = (11 - modulo11(digits + "0")) % 11;
    return Optional.of(digits + (check == 10 ? "X" : String.valueOf(check)));
  }

  private static boolean isIsbn10(String compact) {
    return compact.matches("[0-9]{9}[0-9X]") && modulo11(compact) == 0;
  }

  private static boolean isIsbn13(String compact) {
    return compact.matches("97[89][0-9]{10}")
        && ean13Check(compact.substring(0, 12)) == compact.charAt(12);
  }

  private static String toIsbn13(String isbn10) {
    var digits = "978" + isbn10.substring(0, 9);
    return digits + ean13Check(digits);
  }

  /** The last digit counts once, the one before it twice, and so on; X is ten. */
  private static int modulo11(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
      sum += digit * (number.length() - i);
    }
    return sum % 11;
  }

  private static char ean13Check(String twelve) {
    int sum = 0;
    for (int i = 0; i < twelve.length(); i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }
}
