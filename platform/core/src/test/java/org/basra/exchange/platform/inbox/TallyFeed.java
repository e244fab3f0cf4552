package org.basra.exchange.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.basra.exchange.platform.broker.EventHeaders;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.SampleStage;
import org.basra.exchange.platform.outbox.TallyEvent;

/** Puts records on the topic of tallies as another service would, and reads the mirror. */
final class TallyFeed implements AutoCloseable {

  private final KafkaProducer<byte[], byte[]> producer =
      new KafkaProducer<>(
          new HashMap<>(SampleStage.kafka()), new ByteArraySerializer(), new ByteArraySerializer());

  /** A record as our services write it. */
  static ProducerRecord<byte[], byte[]> counted(UUID event, UUID tally, long version, int count) {
    var message = bare(tally.toString(), "{\"count\": %d, \"extra\": true}".formatted(count));
    var headers = message.headers();
    EventHeaders.add(headers, EventHeaders.SPEC_VERSION, "1.0");
    EventHeaders.add(headers, EventHeaders.ID, event.toString());
    EventHeaders.add(headers, EventHeaders.TYPE, TallyEvent.COUNTED);
    EventHeaders.add(headers, EventHeaders.SOURCE, "/basra-exchange/elsewhere");
    EventHeaders.add(headers, EventHeaders.SUBJECT, tally.toString());
    EventHeaders.add(headers, EventHeaders.TIME, "2026-11-22T08:00:00+03:00");
    EventHeaders.add(headers, EventHeaders.AGGREGATE_VERSION, Long.toString(version));
    return message;
  }

  /** A record without headers. */
  static ProducerRecord<byte[], byte[]> bare(String key, String value) {
    return new ProducerRecord<>(
        TallyEvent.TOPIC,
        key.getBytes(StandardCharsets.UTF_8),
        value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  void send(ProducerRecord<byte[], byte[]> message) throws Exception {
    producer.send(message).get();
  }

  /** Events with versions 1 to {@code last} of one tally; their ids in order. */
  List<UUID> count(UUID tally, int last) throws Exception {
    var events = new ArrayList<UUID>();
    for (int version = 1; version <= last; version++) {
      var event = UuidV7.next();
      events.add(event);
      send(counted(event, tally, version, version * 10));
    }
    return events;
  }

  /** Versions that the mirror knows of a tally, in the order of their arrival. */
  static List<Long> mirrored(UUID tally) {
    try (var connection = SampleStage.superuser().getConnection();
        var query =
            connection.prepareStatement(
                "SELECT version FROM tally_mirror WHERE tally = ? ORDER BY seq")) {
      query.setObject(1, tally);
      var versions = new ArrayList<Long>();
      var rows = query.executeQuery();
      while (rows.next()) {
        versions.add(rows.getLong(1));
      }
      return versions;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
