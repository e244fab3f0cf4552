package org.basra.exchange.library.cql;

import java.util.ArrayList;
import java.util.List;
import org.basra.exchange.library.words.SearchWord;

/**
 * The term of a clause: a backslash takes the next sign as it is, a star ends the beginning of a
 * word.
 *
 * @param words in order
 * @param text without backslashes and stars
 */
record CqlTerm(List<Word> words, String text) {

  /** A shorter beginning is that of too many words. */
  private static final int SHORTEST_BEGINNING = 3;

  /**
   * One word.
   *
   * @param word in its forms
   * @param isBeginning whether others may follow behind it, before the word ends
   */
  record Word(SearchWord word, boolean isBeginning) {}

  static CqlTerm of(String raw) {
    var words = new ArrayList<Word>();
    var text = new StringBuilder(raw.length());
    for (var chunk : raw.split("\\s+")) {
      var plain = plain(chunk);
      add(words, plain, isMasked(chunk));
      text.append(text.isEmpty() ? "" : " ").append(plain);
    }
    if (words.isEmpty()) {
      throw Diagnostic.EMPTY_TERM.about(raw);
    }
    return new CqlTerm(List.copyOf(words), text.toString());
  }

  boolean isMasked() {
    return words.stream().anyMatch(Word::isBeginning);
  }

  private static void add(List<Word> words, String plain, boolean isMasked) {
    var these = SearchWord.of(plain);
    if (isMasked && these.isEmpty()) {
      throw Diagnostic.MASKED_WORD_TOO_SHORT.about(plain);
    }
    for (int i = 0; i < these.size(); i++) {
      boolean isBeginning = isMasked && i == these.size() - 1;
      if (isBeginning && these.get(i).folded().length() < SHORTEST_BEGINNING) {
        throw Diagnostic.MASKED_WORD_TOO_SHORT.about(plain);
      }
      words.add(new Word(these.get(i), isBeginning));
    }
  }

  private static boolean isMasked(String chunk) {
    if (!chunk.endsWith("*")) {
      return false;
    }
    int backslashes = 0;
    for (int at = chunk.length() - 2; at >= 0 && chunk.charAt(at) == '\\'; at--) {
      backslashes++;
    }
    return backslashes % 2 == 0;
  }

  private static String plain(String chunk) {
    var plain = new StringBuilder(chunk.length());
    int end = isMasked(chunk) ? chunk.length() - 1 : chunk.length();
    for (int at = 0; at < end; at++) {
      char c = chunk.charAt(at);
      switch (c) {
        case '*', '?' -> throw Diagnostic.UNSUPPORTED_MASKING.about(chunk);
        case '^' -> throw Diagnostic.UNSUPPORTED_ANCHORING.about(chunk);
        case '\\' -> {
          if (++at < end) {
            plain.append(chunk.charAt(at));
          }
        }
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }
}
