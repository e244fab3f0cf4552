package org.basra.exchange.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A JVM of its own with its log, its pid file and its start-up cache. */
final class ChildProcess {

  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final Duration TRAINING_GRACE = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final String name;
  private final Path log;
  private final PidFile pidFile;
  private final AotCache cache;
  private Path jar;
  private volatile Process process;
  private volatile boolean stopping;

  ChildProcess(String name, Folders folders, boolean mayTrain) {
    this.name = name;
    this.log = folders.log(name);
    this.pidFile = PidFile.of(folders.run(), name);
    this.cache = new AotCache(folders.tools(), name, mayTrain);
  }

  /**
   * Starts the JVM and returns when {@code ready} says so; its log begins anew.
   *
   * @param classes the jar whose change makes the start-up cache worthless
   */
  void start(Jvm jvm, Path classes, Map<String, String> environment, BooleanSupplier ready) {
    stopping = false;
    jar = classes;
    var builder = new ProcessBuilder(deafToInterrupts(jvm.command(cache.options(classes))));
    // glibc gives every thread an arena of its own, which the small machines in mind here feel.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new StackFailure(name + " cannot be started: " + e.getMessage(), e);
    }
    pidFile.write(process.toHandle());
    awaitReady(ready);
  }

  /**
   * Ctrl-C reaches the whole process group of the terminal; only the launcher may react to it, so
   * that the servers stop one after the other. An ignored signal stays ignored across exec.
   */
  private static List<String> deafToInterrupts(List<String> command) {
    var wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    wrapped.addAll(command);
    return wrapped;
  }

  private void awaitReady(BooleanSupplier ready) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!ready.getAsBoolean()) {
      if (stopping) {
        throw new StackFailure(name + " was stopped while it started");
      }
      if (!process.isAlive()) {
        throw new StackFailure(name + " ended with status " + process.exitValue() + Logs.tail(log));
      }
      if (System.nanoTime() > deadline) {
        throw new StackFailure(
            name + " is not ready after " + PATIENCE.toSeconds() + " s" + Logs.tail(log));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while waiting for a server", e);
    }
  }

  /** Whether stopping will take seconds because the start-up cache is written first. */
  boolean trains() {
    return jar != null && cache.trains(jar);
  }

  void stop() {
    stopping = true;
    if (handle().isPresent()) {
      boolean byItself = Processes.end(process.toHandle(), trains() ? TRAINING_GRACE : GRACE);
      if (byItself) {
        cache.keep(jar);
      }
    }
    pidFile.delete();
  }

  Optional<ProcessHandle> handle() {
    return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
  }
}
