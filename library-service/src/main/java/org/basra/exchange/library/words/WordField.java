package org.basra.exchange.library.words;

/** Where in a record a word stands; the weights of PostgreSQL's text search. */
public enum WordField {
  TITLE('A'),
  CONTRIBUTOR('B'),
  SUBJECT('C'),
  OTHER('D');

  private final char weight;

  WordField(char weight) {
    this.weight = weight;
  }

  /** PostgreSQL's letter for it. */
  public char weight() {
    return weight;
  }
}
