package org.basra.exchange.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka in this process: broker and KRaft controller in one, on loopback ports. */
public final class EmbeddedBroker implements AutoCloseable {

  private final Path directory;
  private final int port;
  private final int controllerPort;
  private KafkaRaftServer server;

  private EmbeddedBroker(Path directory, int port, int controllerPort) {
    this.directory = directory;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  /** A started throw-away broker on free ports. */
  public static EmbeddedBroker temporary() {
    try {
      var broker = onFreePorts(Files.createTempDirectory("kafka"));
      broker.start();
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A started broker whose log stays in {@code directory} from run to run. */
  public static EmbeddedBroker persistent(Path directory, int port, int controllerPort) {
    var broker = new EmbeddedBroker(directory, port, controllerPort);
    broker.start();
    return broker;
  }

  /** Address for {@code kafka.bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Starts the broker again after {@link #close()}, on the same ports and log. */
  public synchronized void start() {
    var settings = settings();
    format();
    server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    server.startup();
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", directory.toString());
    settings.put("num.partitions", "3");
    settings.put("offsets.topic.num.partitions", "5");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("controlled.shutdown.enable", "false");
    // After a restart the controller waits for the former self of the broker to time out.
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("broker.session.timeout.ms", "2000");
    return settings;
  }

  private void format() {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      var config = Files.createTempFile("kafka", ".properties");
      var lines = new StringBuilder();
      settings().forEach((key, value) -> lines.append(key).append('=').append(value).append('\n'));
      Files.writeString(config, lines);
      StorageTool.execute(
          new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", config.toString()},
          new PrintStream(OutputStream.nullOutputStream()));
      Files.delete(config);
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka storage could not be formatted", e);
    }
  }

  /** Both are taken at the same time: one after the other can be the same port twice. */
  private static EmbeddedBroker onFreePorts(Path directory) throws IOException {
    try (var one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new EmbeddedBroker(directory, one.getLocalPort(), other.getLocalPort());
    }
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
      server = null;
    }
  }
}
