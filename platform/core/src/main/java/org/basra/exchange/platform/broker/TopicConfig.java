package org.basra.exchange.platform.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of topics that this process makes because they are missing. */
@ConfigMapping(prefix = "exchange.topics")
public interface TopicConfig {

  /** Whether missing topics are made here; switch it off where they are managed from outside. */
  @WithDefault("true")
  boolean create();

  /** Partitions of a topic. Events of one aggregate stay on one partition. */
  @WithDefault("3")
  int partitions();

  /** Copies of a topic; -1 leaves it to the broker. */
  @WithDefault("-1")
  short replicationFactor();
}
