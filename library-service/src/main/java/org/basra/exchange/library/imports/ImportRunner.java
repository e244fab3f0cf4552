package org.basra.exchange.library.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.basra.exchange.platform.transaction.Attempt;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.logging.Logger;

/**
 * Runs imports in the background, the oldest first and one at a time in all replicas: a session
 * lock of the database says whose turn it is, and is gone with its process.
 */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

  /** Failures in a row without any progress, after which an import is given up: several minutes. */
  private static final int PATIENCE = 12;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final String LOCK = "hashtext('library.imports')";

  private final DataSource database;
  private final ImportRepository imports;
  private final ImportService service;
  private final ImportRun run;
  private final Uploads uploads;
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private volatile boolean stopping;
  private Thread thread;
  private UUID current;
  private int failures;

  ImportRunner(
      DataSource database,
      ImportRepository imports,
      ImportService service,
      ImportRun run,
      Uploads uploads) {
    this.database = database;
    this.imports = imports;
    this.service = service;
    this.run = run;
    this.uploads = uploads;
  }

  void onStart(@Observes StartupEvent event) {
    start();
  }

  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    stop();
  }

  void onAccepted(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) ImportService.Accepted accepted) {
    bell.offer(Boolean.TRUE);
  }

  synchronized void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("import-runner").start(this::loop);
  }

  /** Ends after the batch under way; the import goes on at the next start, here or elsewhere. */
  synchronized void stop() throws InterruptedException {
    stopping = true;
    bell.offer(Boolean.TRUE);
    if (!thread.join(STOP_PATIENCE)) {
      thread.interrupt();
      thread.join(STOP_PATIENCE);
    }
  }

  private void loop() {
    try {
      while (!stopping) {
        switch (Attempt.of(this::pass)) {
          case Attempt.Done<Boolean>(Boolean worked) when worked -> failures = 0;
          case Attempt.Done<Boolean> idle -> bell.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
          case Attempt.Failed<Boolean>(Exception cause) -> failed(cause);
        }
      }
    } catch (InterruptedException e) {
      LOG.info("Interrupted; the import under way goes on at the next start");
    }
  }

  /** Works on one import; answers whether there was one. */
  private boolean pass() throws Exception {
    current = null;
    try (var connection = database.getConnection()) {
      if (!ask(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
        return false;
      }
      try {
        uploads.sweep();
        var next = Transactions.retrying(() -> imports.oldestRunning().map(found -> found.id));
        if (next.isEmpty()) {
          return false;
        }
        current = next.get();
        run.run(current, () -> stopping, () -> failures = 0);
        return true;
      } finally {
        ask(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
      }
    }
  }

  private static boolean ask(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private void failed(Exception cause) throws InterruptedException {
    failures++;
    LOG.warnf(cause, "Import %s cannot go on now; attempt %d", current, failures);
    if (current != null && failures >= PATIENCE) {
      giveUp(current);
      return;
    }
    long pause = Math.min(1000L << Math.min(failures, 10), LONGEST_PAUSE.toMillis());
    bell.poll(pause, TimeUnit.MILLISECONDS);
  }

  private void giveUp(UUID id) {
    var given =
        Attempt.of(
            () ->
                Transactions.retrying(
                    () -> {
                      service.fail(
                          id, "IMPORT_INTERRUPTED", "The import was interrupted too often.");
                      return id;
                    }));
    if (given instanceof Attempt.Failed<UUID>(Exception cause)) {
      LOG.warnf(cause, "Import %s cannot be given up now", id);
      return;
    }
    failures = 0;
  }
}
