package org.basra.exchange.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basra.exchange.library.words.SearchWord;
import org.basra.exchange.library.words.WordField;

/**
 * Reads a query as readers type it: words, {@code "phrases"}, {@code -not}, and {@code title:},
 * {@code author:} or {@code subject:} before any of them, in English or Arabic. Everything is a
 * query: what is not understood is taken for words.
 */
final class QueryParser {

  private static final Map<String, WordField> FIELDS =
      Map.of(
          "title", WordField.TITLE,
          "author", WordField.CONTRIBUTOR,
          "subject", WordField.SUBJECT,
          "عنوان", WordField.TITLE,
          "مؤلف", WordField.CONTRIBUTOR,
          "موضوع", WordField.SUBJECT);

  private static final Pattern PART =
      Pattern.compile(
          "(?<not>-)?(?:(?<field>\\p{L}{2,10}):)?(?:[\"«“](?<phrase>[^\"«»“”]*)[\"»”]|(?<word>\\S+))");

  /** Ten digits in four parts, or thirteen that begin as an ISBN does. */
  private static final Pattern HYPHENATED_ISBN =
      Pattern.compile(
          "(?=\\p{Nd}+-\\p{Nd}+-\\p{Nd}+-[\\p{Nd}xX]$)(?:-?\\p{Nd}){9}-[\\p{Nd}xX]"
              + "|(?=\\p{Nd}+-)[9٩][7٧][89٨٩](?:-?\\p{Nd}){10}");

  private QueryParser() {}

  static List<QueryTerm> parse(String typed) {
    var terms = new ArrayList<QueryTerm>();
    var part = PART.matcher(typed);
    while (part.find()) {
      add(terms, part);
    }
    return terms;
  }

  private static void add(List<QueryTerm> terms, Matcher part) {
    var name = part.group("field");
    var field = name == null ? null : FIELDS.get(name);
    var phrase = part.group("phrase");
    var text = phrase == null ? part.group("word") : phrase;
    var words =
        SearchWord.of(name != null && field == null ? name + ":" + text : withoutHyphens(text));
    if (words.isEmpty()) {
      return;
    }
    if (part.group("not") != null) {
      terms.add(new QueryTerm.Without(field, words));
    } else if (phrase != null && words.size() > 1) {
      terms.add(new QueryTerm.Phrase(field, words));
    } else {
      words.forEach(word -> terms.add(new QueryTerm.Word(field, word)));
    }
  }

  /** However a reader sets the hyphens of an ISBN: the index has its digits in one. */
  private static String withoutHyphens(String text) {
    var plain = text.replaceAll("[\u2010-\u2013\u2212]", "-");
    return HYPHENATED_ISBN.matcher(plain).matches() ? plain.replace("-", "") : text;
  }
}
