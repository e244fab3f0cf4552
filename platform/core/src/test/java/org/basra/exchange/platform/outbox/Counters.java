package org.basra.exchange.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.basra.exchange.platform.id.UuidV7;

/** Business transactions in miniature: they count an aggregate up and say so in the outbox. */
final class Counters {

  @EventType(value = "stage.counter.counted.v1", topic = "stage.counters")
  record Counted(long value) implements DomainEvent {}

  @EventType(value = "stage.counter.counted.v1", topic = "stage.narrow")
  record CountedNarrowly(long value) implements DomainEvent {}

  @EventType(value = "stage.counter.counted.v1", topic = "stage.elsewhere")
  record CountedElsewhere(long value) implements DomainEvent {}

  private record Counter(UUID id, long version) implements Aggregate {}

  final List<UUID> ids;
  final Queue<UUID> committed = new ConcurrentLinkedQueue<>();
  private final DataSource dataSource;
  private final EventType type;

  Counters(RelayStage stage, int number, Class<? extends DomainEvent> event) throws SQLException {
    this.dataSource = stage.dataSource();
    this.type = event.getAnnotation(EventType.class);
    this.ids = Stream.generate(UuidV7::next).limit(number).toList();
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement("INSERT INTO counter VALUES (?, 0)")) {
      for (var id : ids) {
        insert.setObject(1, id);
        insert.executeUpdate();
      }
    }
  }

  String topic() {
    return type.topic();
  }

  /** One transaction: counts {@code id} up, waits, commits. */
  UUID count(UUID id, long holdMillis) throws SQLException, InterruptedException {
    return count(id, holdMillis, "{}");
  }

  UUID count(UUID id, long holdMillis, String payload) throws SQLException, InterruptedException {
    try (var connection = dataSource.getConnection()) {
      return count(connection, id, holdMillis, payload);
    }
  }

  private UUID count(Connection connection, UUID id, long holdMillis, String payload)
      throws SQLException, InterruptedException {
    connection.setAutoCommit(false);
    long version;
    try (var update =
        connection.prepareStatement(
            "UPDATE counter SET version = version + 1 WHERE id = ? RETURNING version")) {
      update.setObject(1, id);
      var rows = update.executeQuery();
      rows.next();
      version = rows.getLong(1);
    }
    var event = UuidV7.next();
    OutboxInsert.insert(
        connection,
        List.of(new PendingEvent(event, new Counter(id, version), type, payload, "{}")));
    Thread.sleep(holdMillis);
    connection.commit();
    committed.add(event);
    return event;
  }

  /** A backlog in one transaction: each aggregate gets versions 1 to {@code versions}. */
  void pileUp(int versions) throws SQLException {
    var events = new ArrayList<PendingEvent>();
    for (long version = 1; version <= versions; version++) {
      for (var id : ids) {
        var event = UuidV7.next();
        events.add(new PendingEvent(event, new Counter(id, version), type, "{}", "{}"));
        committed.add(event);
      }
    }
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      OutboxInsert.insert(connection, events);
      connection.commit();
    }
  }

  /** {@code threads} writers that go on while {@code goOn} says so. */
  List<Future<?>> write(ExecutorService executor, int threads, int pauseMax, BooleanSupplier goOn) {
    return Stream.<Future<?>>generate(() -> executor.submit(() -> writeWhile(goOn, pauseMax)))
        .limit(threads)
        .toList();
  }

  private Void writeWhile(BooleanSupplier goOn, int pauseMax) throws Exception {
    var random = ThreadLocalRandom.current();
    try (var connection = dataSource.getConnection()) {
      while (goOn.getAsBoolean()) {
        count(connection, ids.get(random.nextInt(ids.size())), random.nextInt(6), "{}");
        Thread.sleep(random.nextInt(pauseMax + 1));
      }
    }
    return null;
  }

  /** Eight writers for this long, with a random hold of up to 5 ms before each commit. */
  void writeFor(long millis, int pauseMax) throws Exception {
    long end = System.nanoTime() + millis * 1_000_000;
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (var writer : write(executor, 8, pauseMax, () -> System.nanoTime() < end)) {
        writer.get();
      }
    }
  }
}
