package org.basra.exchange.applications.schemas;

import java.util.List;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.text.Language;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * One wrong place in a form or in answers.
 *
 * @param pointer JSON pointer into the request's body or, for answers, below {@code /answers}
 * @param detail what is wrong there; never holds a value that somebody has answered
 */
public record Fault(String pointer, LocalizedText detail) {

  /** A fault at a place, in Arabic and English. */
  public static Fault at(String pointer, String ar, String en) {
    return new Fault(pointer, new LocalizedText(ar, en));
  }

  /** The refusal with its places, in the caller's language. */
  public static Problem in(Problem refusal, List<Fault> faults, Language language) {
    faults.forEach(
        fault -> refusal.at(ProblemError.body(fault.pointer, fault.detail.in(language))));
    return refusal;
  }
}
