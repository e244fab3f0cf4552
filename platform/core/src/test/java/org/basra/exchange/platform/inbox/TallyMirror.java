package org.basra.exchange.platform.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.basra.exchange.platform.outbox.TallyEvent;

/** A consumer in miniature: writes down what it hears, and cannot digest what it is told not to. */
@ApplicationScoped
class TallyMirror implements EventConsumer {

  /** Only what this consumer reads of the producer's event. */
  private record Counted(int count) {}

  private final Set<UUID> indigestible = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Long> heardAt = new ConcurrentHashMap<>();
  private final AgroalDataSource dataSource;

  TallyMirror(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Refuses events with this id until {@link #digest} is called. */
  void refuse(UUID event) {
    indigestible.add(event);
  }

  void digest(UUID event) {
    indigestible.remove(event);
  }

  /** {@code System.nanoTime()} of the first hearing of a tally. */
  Long heardAt(UUID tally) {
    return heardAt.get(tally);
  }

  @Override
  public String name() {
    return "tally-mirror";
  }

  @Override
  public Set<String> topics() {
    return Set.of(TallyEvent.TOPIC);
  }

  @Override
  public Set<String> types() {
    return Set.of(TallyEvent.COUNTED);
  }

  @Override
  public void on(IncomingEvent event) {
    heardAt.putIfAbsent(event.subject(), System.nanoTime());
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO tally_mirror (tally, version, count) VALUES (?, ?, ?)")) {
      insert.setObject(1, event.subject());
      insert.setLong(2, event.aggregateVersion());
      insert.setInt(3, event.as(Counted.class).count());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The mirror cannot be written", e);
    }
    if (indigestible.contains(event.id())) {
      throw new UnsupportedOperationException("This one never");
    }
  }
}
