package org.basra.exchange.library.tables;

/** How cells and rows are told apart. */
public enum TableFormat {
  /** Commas and quotation marks, RFC 4180. */
  CSV(',', true),
  /** Tabulators; a quotation mark is a character like others (IANA, text/tab-separated-values). */
  TSV('\t', false);

  private final char separator;
  private final boolean quotes;

  TableFormat(char separator, boolean quotes) {
    this.separator = separator;
    this.quotes = quotes;
  }

  char separator() {
    return separator;
  }

  boolean quotes() {
    return quotes;
  }
}
