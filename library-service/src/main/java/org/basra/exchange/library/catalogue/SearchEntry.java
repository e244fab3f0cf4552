package org.basra.exchange.library.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.SortKey;
import org.basra.exchange.library.words.WordField;
import org.basra.exchange.library.words.WordVector;

/**
 * What the search keeps of a record, beside the record: narrow, so that many hits are ranked and
 * counted without reading the records themselves.
 *
 * @param words all words of the record in all their forms
 * @param titleWords how many words the titles have
 * @param sortTitle the title proper, folded, without a leading article
 * @param subjects headings without their subdivisions, as shown
 * @param vocabulary each word and each stem once
 */
record SearchEntry(
    String words, int titleWords, String sortTitle, List<String> subjects, Set<String> vocabulary) {

  /** Raised with every change of the rules below: rows of older forms are then made again. */
  static final int FORM = 4;

  private static final int LONGEST_SORT_TITLE = 200;
  private static final int MOST_SUBJECTS = 30;
  private static final int LONGEST_SUBJECT = 200;

  /** In words of all titles together, most of which come twice, in either script. */
  private static final int SHORT = 6;

  static SearchEntry of(CataloguedRecord record) {
    var description = record.description();
    var words = new WordVector();
    add(description.titles(), WordField.TITLE, words);
    int titleWords = words.words();
    if (titleWords <= SHORT) {
      words.sign(Lexemes.SHORT_TITLE);
    }
    add(description.contributors(), WordField.CONTRIBUTOR, words);
    add(description.subjects(), WordField.SUBJECT, words);
    add(description.publishers(), WordField.OTHER, words);
    add(description.series(), WordField.OTHER, words);
    description.identifiers().stream()
        .flatMap(StandardNumber::spellings)
        .forEach(number -> words.add(number, WordField.OTHER));
    words.add(record.key().number(), WordField.OTHER);
    return new SearchEntry(
        words.toString(),
        titleWords,
        sortTitle(description.titles().getFirst()),
        subjects(description),
        words.vocabulary());
  }

  private static void add(List<ScriptedText> texts, WordField field, WordVector words) {
    texts.forEach(text -> words.add(text.original(), text.latin(), field));
  }

  private static String sortTitle(ScriptedText title) {
    var folded = SortKey.of(title.original() == null ? title.latin() : title.original());
    return folded.substring(0, Math.min(folded.length(), LONGEST_SORT_TITLE));
  }

  private static List<String> subjects(Description description) {
    return description.subjects().stream()
        .flatMap(subject -> Stream.of(subject.original(), subject.latin()))
        .filter(Objects::nonNull)
        .map(heading -> heading.split(" — ", 2)[0].strip())
        .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_SUBJECT)
        .distinct()
        .limit(MOST_SUBJECTS)
        .toList();
  }
}
