package org.basra.exchange.library.oai;

/** An error of the protocol; the answer is XML and its status is 200, as the protocol demands. */
final class OaiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final OaiErrorCode code;

  OaiRefusal(OaiErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  OaiErrorCode code() {
    return code;
  }
}
