package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {

  @TempDir Path home;

  private Folders folders;
  private StackLayout layout;
  private Ports ports;

  @BeforeEach
  void layOut() {
    folders = Folders.under(Repository.root(), home.resolve("tools"), home);
    var free = Ports.free(5);
    ports = new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4));
    layout = new StackLayout(folders, ports, List.of(), false);
  }

  @Test
  void everyTakenPortIsNamedWithTheComponentThatNeedsIt() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    try (var one = new ServerSocket(ports.keycloak(), 1, loopback);
        var other = new ServerSocket(ports.kafkaController(), 1, loopback)) {
      assertThat(one.isBound() && other.isBound()).isTrue();
      assertThatThrownBy(() -> Ground.requireFreePorts(layout))
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining("port " + ports.keycloak() + " of 127.0.0.1, which keycloak needs")
          .hasMessageContaining("port " + ports.kafkaController())
          .hasMessageNotContaining("postgresql");
    }
  }

  @Test
  void aServerOfAKilledLauncherIsEndedBeforeTheNextStart() throws Exception {
    var leftover = new ProcessBuilder("sleep", "120").start();
    PidFile.of(folders.run(), "kafka").write(leftover.toHandle());
    var said = new ByteArrayOutputStream();

    try (var ground = Ground.take(folders)) {
      ground.clear(layout, new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    assertThat(leftover.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("kafka")
        .contains("ending pid " + leftover.pid());
    assertThat(Files.exists(folders.run().resolve("kafka.pid"))).isFalse();
  }

  @Test
  void theGroundIsFreeAgainWhenItsLauncherHasEnded() {
    Ground.take(folders).close();

    try (var again = Ground.take(folders)) {
      assertThat(again).isNotNull();
    }
  }
}
