package org.basra.exchange.library.imports;

/** What became of one record of a file. */
enum ImportOutcome {
  /** New in the catalogue. */
  CREATED,
  /** Known by its control number, and changed. */
  UPDATED,
  /** Known, and the same. */
  UNCHANGED,
  /** Came before in the same file; the first one counts. */
  DUPLICATE,
  /** Could not be catalogued; kept with its reason and its bytes. */
  QUARANTINED
}
