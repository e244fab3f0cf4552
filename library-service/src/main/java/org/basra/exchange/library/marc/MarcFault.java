package org.basra.exchange.library.marc;

/** Why one record of a file could not be read; the constant's name is the stable reason code. */
public enum MarcFault {
  /** The file ends, or the next record begins, before this record's end. */
  RECORD_TRUNCATED,
  /** Longer than any record this service keeps; see each reader's bound. */
  RECORD_TOO_LONG,
  /** Neither leader nor directory can be made out. */
  LEADER_MALFORMED,
  /** The directory does not describe the fields that follow it. */
  DIRECTORY_MALFORMED,
  /** A field without a tag, indicators or subfield codes that can be kept. */
  FIELD_MALFORMED,
  /** A record without any field. */
  RECORD_EMPTY,
  /** The bytes are not text in any coding that MARC 21 files come in. */
  TEXT_CODING_UNKNOWN,
  /** The record is not well-formed XML. */
  XML_MALFORMED,
  /** Well-formed XML, but not the structure of the MARC 21 XML schema. */
  XML_STRUCTURE,
  /** A row of a table whose quotation marks do not pair. */
  ROW_QUOTES,
  /** A row of a table with more cells than columns. */
  ROW_CELLS
}
