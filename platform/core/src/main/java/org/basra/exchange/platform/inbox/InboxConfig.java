package org.basra.exchange.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the consumers of events; each has the value of the design as its default. */
@ConfigMapping(prefix = "exchange.inbox")
public interface InboxConfig {

  /** Whether this process consumes events. */
  @WithDefault("true")
  boolean consume();

  /** How often the effect of an event is tried before the event is parked. */
  @WithDefault("3")
  int tries();

  /** Pause after the first failed try; each further one is four times as long. */
  @WithDefault("100ms")
  Duration retryDelay();

  /** First pause while the database cannot be reached; each further one is twice as long. */
  @WithDefault("200ms")
  Duration backOffMin();

  /** Longest pause while the database cannot be reached. */
  @WithDefault("5s")
  Duration backOffMax();

  /** How often parked events are looked at that may go on. */
  @WithDefault("1s")
  Duration releaseEvery();

  /**
   * Retention of the topics. Inbox rows are kept twice as long: an event that can still arrive
   * again must be known.
   */
  @WithDefault("7d")
  Duration topicRetention();
}
