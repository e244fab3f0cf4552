package org.basra.exchange.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.SearchWord;
import org.basra.exchange.library.words.WordField;

/**
 * A parsed query in the text form of PostgreSQL's {@code tsquery}, one for each tier. A wider tier
 * finds all that a nearer one finds.
 *
 * @param terms what was typed
 * @param nearest words of the catalogue that stand for typed ones that it does not have
 */
record TextQuery(List<QueryTerm> terms, Map<String, List<String>> nearest) {

  /** What a record must match. */
  String matching(Tier tier) {
    return Stream.concat(
            terms.stream().map(term -> term(term, tier)).filter(Objects::nonNull),
            terms.stream().map(TextQuery::unwanted).filter(Objects::nonNull))
        .collect(Collectors.joining(" & "));
  }

  /** What its title must match to come first: the terms that may stand in a title. */
  String inTitle() {
    return terms.stream()
        .filter(term -> term.field() == null || term.field() == WordField.TITLE)
        .map(term -> term(term, Tier.NEAR))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" & "));
  }

  /** All wanted words side by side, in the order in which they were typed. */
  String asPhrase() {
    return wanted().map(Lexemes::folded).collect(Collectors.joining(" <-> "));
  }

  /** The wanted words, phrases taken apart. */
  Stream<SearchWord> wanted() {
    return terms.stream()
        .flatMap(
            term ->
                switch (term) {
                  case QueryTerm.Word(var field, var word) -> Stream.of(word);
                  case QueryTerm.Phrase(var field, var words) -> words.stream();
                  case QueryTerm.Without without -> Stream.empty();
                });
  }

  /** The wanted words with the nearest ones in place of unknown ones; null where all are known. */
  String respelled() {
    return nearest.isEmpty()
        ? null
        : wanted()
            .map(word -> nearest.getOrDefault(word.folded(), List.of(word.folded())).getFirst())
            .collect(Collectors.joining(" "));
  }

  private String term(QueryTerm term, Tier tier) {
    return switch (term) {
      case QueryTerm.Word(var field, var word) -> anyOf(forms(word, tier), weight(field));
      case QueryTerm.Phrase(var field, var words) ->
          words.stream()
              .map(word -> Lexemes.folded(word) + weight(field))
              .collect(Collectors.joining(" <-> ", "(", ")"));
      case QueryTerm.Without without -> null;
    };
  }

  private static String unwanted(QueryTerm term) {
    return term instanceof QueryTerm.Without(var field, var words)
        ? words.stream()
            .map(word -> "!" + anyOf(wholeForms(word), weight(field)))
            .collect(Collectors.joining(" & "))
        : null;
  }

  private List<String> forms(SearchWord word, Tier tier) {
    return switch (tier) {
      case FOLDED -> List.of(Lexemes.folded(word));
      case STEM -> wholeForms(word);
      case NEAR -> {
        var forms = new ArrayList<>(wholeForms(word));
        Stream.ofNullable(Lexemes.skeletonInOtherScript(word)).forEach(forms::add);
        nearest.getOrDefault(word.folded(), List.of()).forEach(near -> forms.add("'" + near + "'"));
        yield forms;
      }
    };
  }

  private static List<String> wholeForms(SearchWord word) {
    return Stream.of(Lexemes.folded(word), Lexemes.stem(word)).filter(Objects::nonNull).toList();
  }

  private static String anyOf(List<String> lexemes, String weight) {
    return lexemes.stream()
        .map(lexeme -> lexeme + weight)
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private static String weight(WordField field) {
    return field == null ? "" : ":" + field.weight();
  }
}
