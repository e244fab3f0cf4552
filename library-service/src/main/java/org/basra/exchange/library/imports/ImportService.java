package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The steps of an import that somebody asks for; each joins the caller's transaction. */
@ApplicationScoped
class ImportService {

  private final ImportRepository imports;
  private final Event<Accepted> accepted;
  private final Clock clock;

  ImportService(ImportRepository imports, Event<Accepted> accepted, Clock clock) {
    this.imports = imports;
    this.accepted = accepted;
    this.clock = clock;
  }

  /** Tells the runner, after the commit, that there is work. */
  record Accepted(UUID importId) {}

  /** As the database keeps it, so that the first answer and every later one are the same. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  RecordImport accept(Upload file) {
    var started = RecordImport.of(file, now());
    imports.persistAndFlush(started);
    accepted.fire(new Accepted(started.id));
    return started;
  }

  RecordImport cancel(UUID id) {
    var running = imports.lock(id);
    running.cancel(now());
    imports.flush();
    return running;
  }

  RecordImport complete(UUID id) {
    var running = imports.lock(id);
    if (running.isRunning()) {
      running.complete(now());
    }
    return running;
  }

  void fail(UUID id, String code, String reason) {
    var running = imports.lock(id);
    if (running.isRunning()) {
      running.fail(code, reason, now());
    }
  }
}
