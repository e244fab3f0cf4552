package org.basra.exchange.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    return matching(tier, Set.of());
  }

  /**
   * What a record must match where terms that may stand anywhere are wanted in these fields.
   *
   * @param fields empty for anywhere
   */
  String matching(Tier tier, Set<WordField> fields) {
    return Stream.concat(
            terms.stream()
                .filter(term -> !isSpareArticle(term))
                .map(term -> term(term, tier, term.field() == null ? fields : Set.of(term.field())))
                .filter(Objects::nonNull),
            terms.stream().map(TextQuery::unwanted).filter(Objects::nonNull))
        .collect(Collectors.joining(" & "));
  }

  /** The article stands in nearly every romanised title: beside other words it finds nothing. */
  private boolean isSpareArticle(QueryTerm term) {
    return isArticle(term)
        && terms.stream()
            .anyMatch(other -> !(other instanceof QueryTerm.Without) && !isArticle(other));
  }

  private static boolean isArticle(QueryTerm term) {
    return term instanceof QueryTerm.Word(var field, var word) && word.isArticle();
  }

  /**
   * The wanted words but for articles, in pairs side by side in a title, as typed; null for fewer
   * than two.
   */
  String titlePairs() {
    var words = wanted().filter(word -> !word.isArticle()).toList();
    return words.size() < 2
        ? null
        : IntStream.range(1, words.size())
            .mapToObj(i -> Lexemes.pair(words.get(i - 1), words.get(i)))
            .distinct()
            .collect(Collectors.joining(" & "));
  }

  /** Whether no wanted word has another form. */
  boolean nothingHasStems() {
    return wanted().allMatch(word -> word.stem() == null);
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

  private String term(QueryTerm term, Tier tier, Set<WordField> fields) {
    return switch (term) {
      case QueryTerm.Word(var field, var word) -> word(word, tier, fields);
      case QueryTerm.Phrase(var field, var words) -> phrase(words, weights(fields));
      case QueryTerm.Without without -> null;
    };
  }

  private String word(SearchWord word, Tier tier, Set<WordField> fields) {
    var lexemes = new ArrayList<String>();
    for (var form : forms(word, tier)) {
      var marked = fields.stream().map(field -> marked(word, form, field)).toList();
      if (fields.isEmpty() || marked.contains(null)) {
        lexemes.add(form + weights(fields));
      } else {
        lexemes.addAll(marked);
      }
    }
    return anyOf(lexemes);
  }

  /** The form with the sign of the field, null where it is written without: see WordVector. */
  private static String marked(SearchWord word, String form, WordField field) {
    boolean isMarked =
        form.equals(Lexemes.folded(word))
            || field == WordField.TITLE && form.equals(Lexemes.stem(word));
    return isMarked ? Lexemes.in(field, form) : null;
  }

  /** A word in any form, or a phrase as it was typed. */
  private static String unwanted(QueryTerm term) {
    if (!(term instanceof QueryTerm.Without(var field, var words))) {
      return null;
    }
    var weights = weights(field == null ? Set.of() : Set.of(field));
    return words.size() == 1
        ? "!" + anyOf(wholeForms(words.getFirst()).stream().map(f -> f + weights).toList())
        : "!" + phrase(words, weights);
  }

  private static String phrase(List<SearchWord> words, String weights) {
    return words.stream()
        .map(word -> Lexemes.folded(word) + weights)
        .collect(Collectors.joining(" <-> ", "(", ")"));
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

  private static String anyOf(List<String> lexemes) {
    return String.join(" | ", lexemes).transform(all -> "(" + all + ")");
  }

  private static String weights(Set<WordField> fields) {
    return fields.isEmpty()
        ? ""
        : fields.stream()
            .map(field -> String.valueOf(field.weight()))
            .sorted()
            .collect(Collectors.joining("", ":", ""));
  }
}
