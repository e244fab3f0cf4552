package org.basra.exchange.library.marc;

/** One record cannot be read; the readers turn it into {@link Parsed.Bad}. */
public final class MarcRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  private final MarcFault fault;

  /** A fault with its reason: a sentence in English for the librarian. */
  public MarcRecordException(MarcFault fault, String reason) {
    super(reason, null, false, false);
    this.fault = fault;
  }

  MarcFault fault() {
    return fault;
  }
}
