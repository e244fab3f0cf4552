package org.basra.exchange.library.oai;

import java.util.regex.Pattern;
import org.basra.exchange.library.exports.LanguageTag;

/** A part of the catalogue that can be harvested by itself. */
sealed interface OaiSet {

  /** The {@code setSpec} of the set that holds the sets of all languages. */
  String LANGUAGE = "language";

  /** The {@code setSpec} of records with a digital copy. */
  String DIGITAL = "digital";

  /** All records. */
  record Everything() implements OaiSet {}

  /** Records that say in which language the work is. */
  record AnyLanguage() implements OaiSet {}

  /**
   * Records of works in one language.
   *
   * @param code ISO 639-2/B
   */
  record Language(String code) implements OaiSet {}

  /** Records of works of which there is a digital copy. */
  record Digital() implements OaiSet {}

  /** What a {@code setSpec} may look like. */
  Pattern SPEC = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+(:[A-Za-z0-9\\-_.!~*'()]+)*");

  /** The form of a language's set. */
  Pattern OF_LANGUAGE = Pattern.compile(LANGUAGE + ":([a-z]{3})");

  /**
   * The set of that name.
   *
   * @param spec empty for all records
   * @throws OaiRefusal badArgument where no set can have that name, noRecordsMatch where none has
   *     it
   */
  static OaiSet of(String spec) {
    if (spec.isEmpty()) {
      return new Everything();
    }
    var language = OF_LANGUAGE.matcher(spec);
    if (language.matches()) {
      return new Language(language.group(1));
    }
    if (!SPEC.matcher(spec).matches()) {
      throw OaiErrorCode.BAD_ARGUMENT.refusal("This is no setSpec.");
    }
    return switch (spec) {
      case LANGUAGE -> new AnyLanguage();
      case DIGITAL -> new Digital();
      default -> throw OaiErrorCode.NO_RECORDS_MATCH.refusal("There is no such set.");
    };
  }

  /** Its {@code setSpec}, empty for all records. */
  default String spec() {
    return switch (this) {
      case Everything everything -> "";
      case AnyLanguage any -> LANGUAGE;
      case Language(var code) -> LANGUAGE + ":" + code;
      case Digital digital -> DIGITAL;
    };
  }

  /** What it is called, in Arabic and English. */
  default String title() {
    return switch (this) {
      case Everything everything -> "";
      case AnyLanguage any -> "تسجيلات معروفة اللغة · Records whose language is known";
      case Language(var code) -> LanguageTag.name(code);
      case Digital digital -> "تسجيلات لها نسخة رقمية · Records with a digital copy";
    };
  }
}
