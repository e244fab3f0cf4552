package org.basra.exchange.local.story;

/** A step of a story was not answered as promised; the message says which and how. */
public final class StoryFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** {@code message}: what was promised and what was found. */
  public StoryFailure(String message) {
    super(message);
  }

  /** {@code cause}: what stood in the way. */
  public StoryFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
