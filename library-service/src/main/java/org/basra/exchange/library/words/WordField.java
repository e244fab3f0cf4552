package org.basra.exchange.library.words;

/** Where in a record a word stands; the weights of PostgreSQL's text search. */
public enum WordField {
  TITLE('A', "."),
  CONTRIBUTOR('B', ","),
  SUBJECT('C', ";"),
  OTHER('D', null);

  private final char weight;
  private final String mark;

  WordField(char weight, String mark) {
    this.weight = weight;
    this.mark = mark;
  }

  /** The sign of words that stand here, null where they are not told apart; see {@link Lexemes}. */
  String mark() {
    return mark;
  }

  /** PostgreSQL's letter for it. */
  public char weight() {
    return weight;
  }
}
