package org.basra.exchange.local.story;

/** A step of a story was not answered as promised; the message says which and how. */
public final class StoryFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryFailure(String message) {
    super(message);
  }

  StoryFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
