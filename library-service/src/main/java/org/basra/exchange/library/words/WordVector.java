package org.basra.exchange.library.words;

import java.util.HashSet;
import java.util.Set;

/**
 * Collects the words of a record in the text form of PostgreSQL's {@code tsvector}: every form of a
 * word at the word's position, so that phrases can be found. Made here and not by the database's
 * parser, which takes a/b for a file and a.b for a host.
 */
public final class WordVector {

  /** PostgreSQL counts no further; words behind it are found, but not in phrases. */
  private static final int LAST_POSITION = 16_383;

  /**
   * In characters; a vector may have a megabyte, and one monstrous record must not fail its whole
   * batch.
   */
  private static final int LONGEST = 200_000;

  /** So that no phrase reaches from one statement into the next. */
  private static final int GAP = 10;

  private final StringBuilder vector = new StringBuilder(1024);
  private int position;
  private int words;
  private final Set<String> vocabulary = new HashSet<>();

  /** Adds the words of one statement; null adds nothing. */
  public WordVector add(String text, WordField field) {
    return add(text, field, true);
  }

  /**
   * Adds a statement in both scripts. Where the original is there, the other script need not find
   * it by the romanisation.
   *
   * @param original null where only the romanisation is known
   * @param latin null where only the original is known
   */
  public WordVector add(String original, String latin, WordField field) {
    return add(original, field, true).add(latin, field, original == null);
  }

  private WordVector add(String text, WordField field, boolean withSkeletons) {
    if (text == null) {
      return this;
    }
    SearchWord last = null;
    for (var word : SearchWord.of(text)) {
      if (vector.length() > LONGEST) {
        return this;
      }
      position = Math.min(position + 1, LAST_POSITION);
      words++;
      vocabulary.add(word.folded());
      if (word.stem() != null) {
        vocabulary.add(Lexemes.vocabularyStem(word));
      }
      append(Lexemes.folded(word), field);
      append(Lexemes.stem(word), field);
      if (withSkeletons) {
        append(Lexemes.skeleton(word), field);
      }
      mark(Lexemes.folded(word), field);
      if (field == WordField.TITLE) {
        mark(Lexemes.stem(word), field);
        last = pair(last, word);
      }
    }
    position = Math.min(position + GAP, LAST_POSITION);
    return this;
  }

  /** The article is left out between two words: the one writes it, the other does not. */
  private SearchWord pair(SearchWord last, SearchWord word) {
    if (word.isArticle()) {
      return last;
    }
    if (last != null) {
      sign(Lexemes.pair(last, word));
    }
    return word;
  }

  private void append(String lexeme, WordField field) {
    if (lexeme != null) {
      vector.append(lexeme).append(':').append(position).append(field.weight()).append(' ');
    }
  }

  private void mark(String lexeme, WordField field) {
    var marked = lexeme == null ? null : Lexemes.in(field, lexeme);
    if (marked != null) {
      sign(marked);
    }
  }

  /** Adds a lexeme that is no word of the text and stands nowhere in it. */
  public WordVector sign(String lexeme) {
    vector.append(lexeme).append(' ');
    return this;
  }

  /** How many words were added. */
  public int words() {
    return words;
  }

  /** Each word and each stem once. */
  public Set<String> vocabulary() {
    return Set.copyOf(vocabulary);
  }

  /** For a cast to {@code tsvector}. */
  @Override
  public String toString() {
    return vector.toString();
  }
}
