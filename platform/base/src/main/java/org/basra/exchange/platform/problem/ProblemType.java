package org.basra.exchange.platform.problem;

import java.util.Locale;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * One documented kind of refusal. Each service lists its own in an enum; the constant's name is the
 * stable {@code code}, its kebab-case form the {@code type} URI.
 */
public interface ProblemType {

  /** The constant's name, for example {@code ITEM_ON_LOAN}. */
  String name();

  /** Status and title, as the constant was declared. */
  Kind kind();

  /**
   * What every constant says of itself.
   *
   * @param status HTTP status code
   * @param title what went wrong, in words for the person who caused it
   */
  record Kind(int status, LocalizedText title) {

    /** A status with its title in Arabic and English. */
    public static Kind of(int status, String ar, String en) {
      return new Kind(status, new LocalizedText(ar, en));
    }
  }

  /** HTTP status code. */
  default int status() {
    return kind().status();
  }

  /** What went wrong, in words for the person who caused it. */
  default LocalizedText title() {
    return kind().title();
  }

  /** Stable, relative URI of the kind: {@code /problems/item-on-loan}. */
  default String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The refusal itself, to be thrown. */
  default Problem problem() {
    return new Problem(this, null);
  }

  /** The refusal with a sentence about this one case; the sentence must not hold personal data. */
  default Problem because(String detail) {
    return new Problem(this, new LocalizedText(null, detail));
  }

  /** The same with a sentence in both languages. */
  default Problem because(LocalizedText detail) {
    return new Problem(this, detail);
  }
}
