package org.basra.exchange.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Kafka, broker and controller in one process of its own. */
final class Kafka implements Component {

  private final Folders folders;
  private final Ports ports;
  private final ChildProcess child;

  Kafka(Folders folders, Ports ports, boolean mayTrain) {
    this.folders = folders;
    this.ports = ports;
    this.child = new ChildProcess(name(), folders, mayTrain);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public String url() {
    return bootstrapServers();
  }

  String bootstrapServers() {
    return "127.0.0.1:" + ports.kafka();
  }

  @Override
  public List<Integer> ports() {
    return List.of(ports.kafka(), ports.kafkaController());
  }

  @Override
  public void start() {
    var ready = folders.run().resolve("kafka.ready");
    try {
      Files.deleteIfExists(ready);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var classPath = System.getProperty("java.class.path");
    var jvm = new Jvm(384).add("-Xms128m");
    jvm.add("-cp", classPath, KafkaMain.class.getName());
    jvm.add(folders.state().resolve("kafka").toString());
    jvm.add(Integer.toString(ports.kafka()), Integer.toString(ports.kafkaController()));
    jvm.add(ready.toString());
    child.start(jvm, ownJar(classPath), Map.of(), () -> Files.exists(ready));
  }

  /** The launcher's own jar, which ./exchange puts first. */
  private static Path ownJar(String classPath) {
    return Path.of(classPath.split(File.pathSeparator, 2)[0]);
  }

  @Override
  public void stop() {
    child.stop();
  }

  @Override
  public boolean writesCacheAtStop() {
    return child.trains();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return child.handle();
  }
}
