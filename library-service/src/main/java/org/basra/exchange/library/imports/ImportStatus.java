package org.basra.exchange.library.imports;

/** Where an import stands. */
enum ImportStatus {
  /** Accepted; its records are being read or wait for an earlier import. */
  RUNNING,
  /** Every record of the file has its outcome. */
  COMPLETED,
  /** The file was refused as a whole, or could not be read to its end. */
  FAILED,
  /** Stopped by a librarian; what was catalogued before stays. */
  CANCELLED
}
