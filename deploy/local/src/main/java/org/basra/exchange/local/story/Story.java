package org.basra.exchange.local.story;

/** Something that can be told, and thereby proved, against a running stack. */
public interface Story {

  /** What {@code ./exchange demo} calls it. */
  String name();

  /** What it is about, in one sentence. */
  String about();

  /** Tells it from beginning to end; throws {@link StoryFailure} at the first surprise. */
  void tell();
}
