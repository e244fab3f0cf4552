package org.basra.exchange.library.cql;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.WordField;

/** Terms in the text form of PostgreSQL's {@code tsquery}. */
final class CqlText {

  private CqlText() {}

  /** The words side by side, each in any form. */
  static String adjacent(CqlTerm term, WordField field) {
    return joined(term, field, " <-> ");
  }

  static String all(CqlTerm term, WordField field) {
    return joined(term, field, " & ");
  }

  static String any(CqlTerm term, WordField field) {
    return joined(term, field, " | ");
  }

  private static String joined(CqlTerm term, WordField field, String operator) {
    return term.words().stream()
        .map(word -> word(word, field))
        .collect(Collectors.joining(operator, "(", ")"));
  }

  private static String word(CqlTerm.Word word, WordField field) {
    var weight = field == null ? "" : String.valueOf(field.weight());
    if (word.isBeginning()) {
      return Lexemes.folded(word.word()) + ":*" + weight;
    }
    return Stream.of(Lexemes.folded(word.word()), Lexemes.stem(word.word()))
        .filter(lexeme -> lexeme != null)
        .map(lexeme -> weight.isEmpty() ? lexeme : lexeme + ":" + weight)
        .collect(Collectors.joining(" | ", "(", ")"));
  }
}
