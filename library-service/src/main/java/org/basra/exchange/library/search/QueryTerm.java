package org.basra.exchange.library.search;

import java.util.List;
import org.basra.exchange.library.words.SearchWord;
import org.basra.exchange.library.words.WordField;

/** One part of what a reader typed. */
sealed interface QueryTerm {

  /** Where it must stand, null for anywhere. */
  WordField field();

  /** A word that must be there. */
  record Word(WordField field, SearchWord word) implements QueryTerm {}

  /** Words that must stand side by side, as they were typed. */
  record Phrase(WordField field, List<SearchWord> words) implements QueryTerm {}

  /** A word, or words side by side, that may not be there. */
  record Without(WordField field, List<SearchWord> words) implements QueryTerm {}
}
