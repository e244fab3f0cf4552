package org.basra.exchange.library.cql;

import java.util.ArrayList;
import java.util.List;

/** The signs, words and quoted texts of a query, to be taken one by one. */
final class CqlTokens {

  private static final String ALONE = "()/";
  private static final String COMPARING = "=<>";

  /** What a token is. */
  enum Kind {
    WORD,
    QUOTED,
    SIGN,
    END
  }

  /**
   * One of them.
   *
   * @param kind what it is
   * @param text as written, without quotes
   */
  record Token(Kind kind, String text) {

    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isTerm() {
      return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    boolean compares() {
      return kind == Kind.SIGN && COMPARING.indexOf(text.charAt(0)) >= 0;
    }
  }

  private static final Token END = new Token(Kind.END, "");

  private final List<Token> tokens = new ArrayList<>();
  private int next;

  CqlTokens(String query) {
    for (int at = 0; at < query.length(); ) {
      char c = query.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        at = quoted(query, at + 1);
      } else if (ALONE.indexOf(c) >= 0) {
        tokens.add(new Token(Kind.SIGN, String.valueOf(c)));
        at++;
      } else if (COMPARING.indexOf(c) >= 0) {
        at = comparing(query, at);
      } else {
        at = word(query, at);
      }
    }
  }

  Token peek() {
    return next < tokens.size() ? tokens.get(next) : END;
  }

  Token take() {
    var token = peek();
    next++;
    return token;
  }

  private int quoted(String query, int start) {
    for (int at = start; at < query.length(); at++) {
      if (query.charAt(at) == '\\') {
        at++;
      } else if (query.charAt(at) == '"') {
        tokens.add(new Token(Kind.QUOTED, query.substring(start, at)));
        return at + 1;
      }
    }
    throw Diagnostic.QUERY_SYNTAX_ERROR.about("a quote is not closed");
  }

  private int comparing(String query, int start) {
    var two = query.substring(start, Math.min(start + 2, query.length()));
    boolean isPair =
        switch (two) {
          case "==", "<>", "<=", ">=" -> true;
          default -> false;
        };
    tokens.add(new Token(Kind.SIGN, isPair ? two : two.substring(0, 1)));
    return start + (isPair ? 2 : 1);
  }

  private int word(String query, int start) {
    int at = start;
    while (at < query.length() && isPartOfWord(query.charAt(at))) {
      at += query.charAt(at) == '\\' && at + 1 < query.length() ? 2 : 1;
    }
    tokens.add(new Token(Kind.WORD, query.substring(start, at)));
    return at;
  }

  private static boolean isPartOfWord(char c) {
    return !Character.isWhitespace(c)
        && c != '"'
        && ALONE.indexOf(c) < 0
        && COMPARING.indexOf(c) < 0;
  }
}
