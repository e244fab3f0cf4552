package org.basra.exchange.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command line of a child JVM: the JDK of the launcher, a small serial heap with room for what
 * lives as long as a batch.
 */
final class Jvm {

  private final List<String> options = new ArrayList<>();

  Jvm(int heapMegabytes) {
    add("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:SurvivorRatio=2");
    add("-XX:+ExitOnOutOfMemoryError");
    add("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC");
  }

  Jvm add(String... more) {
    options.addAll(Arrays.asList(more));
    return this;
  }

  Jvm add(List<String> more) {
    options.addAll(more);
    return this;
  }

  /** The whole command line; {@code first} are options that come before all others. */
  List<String> command(List<String> first) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(first);
    command.addAll(options);
    return command;
  }
}
