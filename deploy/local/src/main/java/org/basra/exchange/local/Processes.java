package org.basra.exchange.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asking processes to end, and ending those that do not listen. */
final class Processes {

  private Processes() {}

  /**
   * Ends a process and its children: by request first, by force after {@code grace}. Answers
   * whether the request was enough.
   */
  static boolean end(ProcessHandle process, Duration grace) {
    var family = new ArrayList<>(process.descendants().toList());
    family.addFirst(process);
    process.destroy();
    boolean byItself = gone(process, grace);
    if (!byItself) {
      process.descendants().forEach(family::add);
    }
    for (var member : family) {
      if (member.isAlive()) {
        member.destroyForcibly();
        gone(member, Duration.ofSeconds(10));
      }
    }
    return byItself;
  }

  /** PostgreSQL's "fast" shutdown: SIGINT disconnects the clients that SIGTERM would wait for. */
  static void endPostgres(ProcessHandle postmaster, Duration grace) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
    } catch (IOException e) {
      throw new StackFailure("Cannot signal PostgreSQL, pid " + postmaster.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!gone(postmaster, grace)) {
      end(postmaster, Duration.ofSeconds(5));
    }
  }

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
