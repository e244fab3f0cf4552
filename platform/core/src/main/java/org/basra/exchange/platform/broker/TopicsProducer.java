package org.basra.exchange.platform.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes the topics helper from the configured connection. */
class TopicsProducer {

  @Produces
  @Singleton
  Topics topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, TopicConfig config) {
    return config.create()
        ? new Topics(kafka, config.partitions(), config.replicationFactor())
        : Topics.managedElsewhere();
  }
}
