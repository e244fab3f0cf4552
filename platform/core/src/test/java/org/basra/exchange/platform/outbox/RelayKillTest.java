package org.basra.exchange.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A relay is a process that may die at any instruction; the next one goes on where it was. */
class RelayKillTest {

  private static final int KILLS = 20;

  @Test
  void aRelayKilledAtTwentyRandomMomentsLosesNothingAndKeepsTheOrder() throws Exception {
    try (var stage = new RelayStage();
        var executor = Executors.newCachedThreadPool()) {
      var counters = new Counters(stage, 20, Counters.Counted.class);
      var writing = new AtomicBoolean(true);
      var writers = counters.write(executor, 4, 40, writing::get);

      var unsentAtDeath = killAgainAndAgain(stage);
      writing.set(false);
      for (Future<?> writer : writers) {
        writer.get();
      }
      drain(stage);

      var log = TopicLog.read(stage.kafka(), counters.topic());
      System.out.printf(
          "%d kills: %d committed, %d on the topic, %d duplicates; unsent at each death %s%n",
          KILLS, counters.committed.size(), log.records().size(), log.duplicates(), unsentAtDeath);
      assertThat(log.ids()).containsExactlyInAnyOrderElementsOf(counters.committed);
      OutboxRelayTest.assertEverythingArrivedInOrder(counters, log);
    }
  }

  private static List<Long> killAgainAndAgain(RelayStage stage) throws Exception {
    var unsent = new ArrayList<Long>();
    var running = startRelay(stage);
    for (int kill = 0; kill < KILLS; kill++) {
      awaitSending(running);
      var next = startRelay(stage);
      Thread.sleep(ThreadLocalRandom.current().nextInt(300));
      running.destroyForcibly().waitFor();
      unsent.add(stage.count("SELECT count(*) FROM outbox_event"));
      running = next;
    }
    running.destroyForcibly().waitFor();
    return unsent;
  }

  private static void drain(RelayStage stage) {
    try (var relay = stage.relay()) {
      relay.start();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> stage.count("SELECT count(*) FROM outbox_event") == 0);
    }
  }

  private static Process startRelay(RelayStage stage) throws IOException {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            RelayProcess.class.getName(),
            stage.database.url(RelayStage.SERVICE)
                + "?user=%s&password=%s".formatted(RelayStage.SERVICE, RelayStage.SERVICE),
            stage.broker.bootstrapServers());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Reads on, so that the process never waits for its reader. */
  private static void awaitSending(Process relay) throws IOException {
    var said = new StringBuilder();
    var output = relay.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.equals(RelayProcess.SENDING)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
        return;
      }
    }
    throw new AssertionError("The relay did not send:\n" + said);
  }
}
