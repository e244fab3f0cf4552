package org.basra.exchange.gateway.call;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Writes the access log's lines to standard output, many with one system call, from a thread of its
 * own: an event loop never waits for whoever reads the log. When lines come faster than they are
 * taken, some are dropped, and that is said.
 */
@ApplicationScoped
class LogLines {

  private static final Logger LOG = Logger.getLogger(LogLines.class);
  private static final long PAUSE_NANOS = 50_000_000;
  private static final int MOST_WAITING = 50_000;

  /** Lines not yet written, the newest first. */
  private record Line(String text, Line before, int number) {}

  private final AtomicReference<Line> newest = new AtomicReference<>();
  private final Thread writer =
      Thread.ofPlatform().daemon().name("access-log").unstarted(this::run);
  private volatile boolean stopped;
  private volatile boolean dropped;

  @PostConstruct
  void start() {
    writer.start();
  }

  /** Takes a line without its end. */
  void add(String text) {
    while (true) {
      var before = newest.get();
      int number = before == null ? 1 : before.number + 1;
      if (number > MOST_WAITING) {
        dropped = true;
        return;
      }
      if (newest.compareAndSet(before, new Line(text, before, number))) {
        return;
      }
    }
  }

  private void run() {
    while (!stopped) {
      LockSupport.parkNanos(PAUSE_NANOS);
      write();
    }
  }

  private synchronized void write() {
    var line = newest.getAndSet(null);
    if (line == null) {
      return;
    }
    var texts = new String[line.number];
    for (int i = texts.length - 1; i >= 0; i--, line = line.before) {
      texts[i] = line.text;
    }
    System.out.print(String.join("\n", texts) + '\n');
    System.out.flush();
    if (dropped) {
      dropped = false;
      LOG.warnf("Lines of the access log were dropped: more than %d waited", MOST_WAITING);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    LockSupport.unpark(writer);
    write();
  }
}
