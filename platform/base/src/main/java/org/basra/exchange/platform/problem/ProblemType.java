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

  /** HTTP status code. */
  int status();

  /** What went wrong, in words for the person who caused it. */
  LocalizedText title();

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
    return new Problem(this, detail);
  }
}
