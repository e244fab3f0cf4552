package org.basra.exchange.platform.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.basra.exchange.platform.broker.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs this process's relay from start-up to shutdown. */
@ApplicationScoped
class RelayLifecycle {

  private final OutboxConfig config;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxRelay relay;

  RelayLifecycle(
      OutboxConfig config,
      @ConfigProperty(name = "quarkus.application.name") String service,
      TransactionSynchronizationRegistry transactions,
      AgroalDataSource dataSource,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Topics topics,
      MeterRegistry registry) {
    this.config = config;
    this.transactions = transactions;
    var settings =
        new RelaySettings(
            service,
            config.batch(),
            config.pollMin(),
            config.pollMax(),
            config.backOffMin(),
            config.backOffMax());
    this.relay =
        new OutboxRelay(
            dataSource,
            () -> new KafkaProducer<>(RelaySettings.producer(kafka)),
            topics,
            settings,
            registry);
  }

  void start(@Observes StartupEvent event) {
    if (config.relay()) {
      relay.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    relay.close();
  }

  /** Wakes the relay once the running transaction is committed. */
  void wakeAfterCommit() {
    transactions.registerInterposedSynchronization(new AfterCommit(relay::wake));
  }
}
