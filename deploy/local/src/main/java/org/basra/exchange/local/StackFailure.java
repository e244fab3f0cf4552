package org.basra.exchange.local;

/** The stack cannot start or go on; the message is written for the person at the terminal. */
final class StackFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StackFailure(String message) {
    super(message);
  }

  StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
