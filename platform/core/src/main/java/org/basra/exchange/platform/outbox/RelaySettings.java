package org.basra.exchange.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How a relay works.
 *
 * @param service name in {@code ce_source}
 * @param batch rows read at a time, from several buckets together
 * @param pollMin pause after a pass that found nothing new
 * @param pollMax longest pause; each idle pass doubles it
 * @param backOffMin pause of a bucket after its first failure
 * @param backOffMax longest pause of a bucket; each failure doubles it
 */
record RelaySettings(
    String service,
    int batch,
    Duration pollMin,
    Duration pollMax,
    Duration backOffMin,
    Duration backOffMax) {

  /**
   * No further event of a batch is started after this. With the 5 s that a send may block and the
   * 10 s it may take, a batch ends within the 20 s that the database lets its transaction idle.
   */
  static final Duration BATCH_LIMIT = Duration.ofSeconds(4);

  /** The settings of the architecture, for service {@code service}. */
  static RelaySettings defaults(String service) {
    return new RelaySettings(
        service,
        200,
        Duration.ofMillis(250),
        Duration.ofSeconds(2),
        Duration.ofMillis(200),
        Duration.ofSeconds(30));
  }

  /** Producer settings: {@code connection} and what the guarantees of the relay rest on. */
  static Map<String, Object> producer(Map<String, Object> connection) {
    var settings = new HashMap<>(connection);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
    // Waiting for company would delay every event of a busy aggregate; batches form by themselves
    // while a request is under way.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0L);
    return settings;
  }
}
