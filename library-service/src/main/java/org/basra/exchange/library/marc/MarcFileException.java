package org.basra.exchange.library.marc;

import java.io.IOException;

/** A file is refused as a whole, because reading it record by record would be unsafe or useless. */
public final class MarcFileException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why; the constant's name is the stable code. */
  public enum Reason {
    /** A document type definition could pull in other files (XXE) or blow up (entity expansion). */
    MARC_DTD_REFUSED,
    /** The file is not XML at all. */
    MARC_NOT_XML,
    /** The file is XML in another coding than UTF-8, which the MARC 21 XML schema asks for. */
    MARC_XML_CODING_REFUSED,
    /** Wrappers nested deeper, or with more namespaces, than any honest file of records. */
    MARC_XML_TOO_DEEP,
    /** A table whose heading cannot be read, or lacks a column that was asked for. */
    TABLE_HEADING_UNFIT,
    /** A table in UTF-16 or UTF-32; its rows cannot be found in the bytes. */
    TABLE_CODING_REFUSED
  }

  private final Reason reason;

  /** A refusal with its reason: a sentence in English for the librarian. */
  public MarcFileException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  /** Why the file is refused. */
  public Reason reason() {
    return reason;
  }
}
