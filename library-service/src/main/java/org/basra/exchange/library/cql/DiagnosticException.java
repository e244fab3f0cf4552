package org.basra.exchange.library.cql;

/** A query or request that is not answered with records; the protocol answers it all the same. */
public final class DiagnosticException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private final Diagnostic diagnostic;

  DiagnosticException(Diagnostic diagnostic, String details) {
    super(details.substring(0, Math.min(details.length(), LONGEST)), null, false, false);
    this.diagnostic = diagnostic;
  }

  /** What is wrong; the message names the part that is meant. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
