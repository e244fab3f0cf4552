package org.basra.exchange.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox relay; each has the value of the design as its default. */
@ConfigMapping(prefix = "exchange.outbox")
public interface OutboxConfig {

  /** Whether this process relays events; without, they wait for another one. */
  @WithDefault("true")
  boolean relay();

  /** Rows read at a time, from several buckets together. */
  @WithDefault("200")
  int batch();

  /** Pause after a pass that found nothing new; a commit in this process ends it at once. */
  @WithDefault("250ms")
  Duration pollMin();

  /** Longest pause between two looks at the table. */
  @WithDefault("2s")
  Duration pollMax();

  /** Pause of a bucket after its first failure. */
  @WithDefault("200ms")
  Duration backOffMin();

  /** Longest pause of a failing bucket. */
  @WithDefault("30s")
  Duration backOffMax();
}
