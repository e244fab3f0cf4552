package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be true before anything starts: one launcher only, nothing left of a killed one, all
 * ports free.
 */
final class Ground implements AutoCloseable {

  private final FileChannel lock;
  private final PidFile launcher;

  private Ground(FileChannel lock, PidFile launcher) {
    this.lock = lock;
    this.launcher = launcher;
  }

  /** Takes the ground for this launcher or throws a {@link StackFailure} that says who has it. */
  static Ground take(Folders folders) {
    var launcher = PidFile.of(folders.run(), "launcher");
    try {
      var lock =
          FileChannel.open(
              folders.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        var who = launcher.living().map(process -> " (pid " + process.pid() + ")").orElse("");
        lock.close();
        throw new StackFailure("The stack of this folder is already up" + who + ".");
      }
      launcher.write(ProcessHandle.current());
      return new Ground(lock, launcher);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what a killed launcher could not end, the last started first. */
  void clear(StackLayout layout, Progress progress) {
    for (var component : layout.components().reversed()) {
      var file = PidFile.of(layout.folders().run(), component.name());
      file.living()
          .ifPresent(
              process -> {
                progress.say(
                    component.name(), "ending pid " + process.pid() + " of an earlier run");
                Processes.end(process, Duration.ofSeconds(20));
              });
      file.delete();
    }
    if (layout.postgres().stopLeftover()) {
      progress.say("postgresql", "ended the server of an earlier run");
    }
  }

  /** Names every taken port with the component that needs it. */
  static void requireFreePorts(StackLayout layout) {
    var taken = new ArrayList<String>();
    for (var component : layout.components()) {
      for (int port : component.ports()) {
        if (!Ports.isFree(port)) {
          taken.add("port " + port + " of 127.0.0.1, which " + component.name() + " needs");
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new StackFailure(
          "Another program listens on "
              + String.join("; on ", List.copyOf(taken))
              + ". Stop it and try again; nothing has been started.");
    }
  }

  @Override
  public void close() {
    launcher.delete();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
