package org.basra.exchange.platform.outbox;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** What tests see of the sample application from outside: its database and its broker. */
public final class SampleStage {

  private SampleStage() {}

  /** Kafka connection. */
  public static Map<String, Object> kafka() {
    return Map.of(
        "bootstrap.servers",
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
  }

  /** The superuser's connections, which no revoked login stops. */
  public static DataSource superuser() {
    var source = new PGSimpleDataSource();
    source.setUrl(ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class));
    source.setUser("postgres");
    source.setPassword("postgres");
    return source;
  }

  /** First column of the first row. */
  public static long number(String sql) {
    try (var connection = superuser().getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Runs a statement as superuser. */
  public static void execute(String sql) {
    try (var connection = superuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Records of one aggregate on a topic, in their order. */
  static List<ConsumerRecord<byte[], byte[]>> records(String topic, UUID aggregate) {
    return TopicLog.read(kafka(), topic).records().stream()
        .filter(message -> new String(message.key()).equals(aggregate.toString()))
        .toList();
  }

  /** Their payloads. */
  static List<String> payloads(String topic, UUID aggregate) {
    return records(topic, aggregate).stream().map(message -> new String(message.value())).toList();
  }
}
