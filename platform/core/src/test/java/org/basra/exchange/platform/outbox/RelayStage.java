package org.basra.exchange.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.basra.exchange.platform.broker.Topics;
import org.basra.exchange.testing.EmbeddedBroker;
import org.basra.exchange.testing.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/** A database with the outbox and a broker, for relays that run without an application. */
final class RelayStage implements AutoCloseable {

  static final String SERVICE = "relay_stage";

  final EmbeddedDatabase database = EmbeddedDatabase.temporary();
  final EmbeddedBroker broker = EmbeddedBroker.temporary();

  RelayStage() {
    database.provision(SERVICE);
    Flyway.configure()
        .dataSource(database.url(SERVICE), SERVICE + "_owner", SERVICE + "_owner")
        .locations("db/platform")
        .load()
        .migrate();
    execute("CREATE TABLE counter (id uuid PRIMARY KEY, version bigint NOT NULL)");
    execute("GRANT ALL ON counter TO " + SERVICE);
  }

  /** Connections of the runtime role, which owns nothing. */
  DataSource dataSource() {
    return database.dataSource(SERVICE, SERVICE, SERVICE);
  }

  Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  /** A relay that is not started yet. */
  OutboxRelay relay() {
    return relay(new SimpleMeterRegistry());
  }

  OutboxRelay relay(MeterRegistry registry) {
    return relay(dataSource(), kafka(), registry);
  }

  static OutboxRelay relay(
      DataSource dataSource, Map<String, Object> kafka, MeterRegistry registry) {
    return new OutboxRelay(
        dataSource,
        () -> new KafkaProducer<>(RelaySettings.producer(kafka)),
        new Topics(kafka, 3, (short) 1),
        RelaySettings.defaults(SERVICE),
        registry);
  }

  long count(String sql) {
    try (var connection = database.superuser(SERVICE).getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void execute(String sql) {
    try (var connection = database.superuser(SERVICE).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    broker.close();
    database.close();
  }
}
