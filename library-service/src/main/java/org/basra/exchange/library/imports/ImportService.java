package org.basra.exchange.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The steps of an import that somebody asks for; each joins the caller's transaction. */
@ApplicationScoped
class ImportService {

  private final ImportRepository imports;
  private final FileChunks chunks;
  private final Event<Accepted> accepted;
  private final Clock clock;

  ImportService(
      ImportRepository imports, FileChunks chunks, Event<Accepted> accepted, Clock clock) {
    this.imports = imports;
    this.chunks = chunks;
    this.accepted = accepted;
    this.clock = clock;
  }

  /** Tells the runner, after the commit, that there is work. */
  record Accepted(UUID importId) {}

  /** As the database keeps it, so that the first answer and every later one are the same. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  RecordImport accept(UploadedFile file) throws IOException {
    var started = RecordImport.of(file.format(), file.bytes(), now());
    imports.persistAndFlush(started);
    try (var content = Files.newInputStream(file.content())) {
      chunks.store(started.id, content);
    }
    accepted.fire(new Accepted(started.id));
    return started;
  }

  RecordImport cancel(UUID id) {
    var running = imports.lock(id);
    running.cancel(now());
    chunks.delete(id);
    imports.flush();
    return running;
  }

  void complete(UUID id) {
    var running = imports.lock(id);
    if (running.isRunning()) {
      running.complete(now());
      chunks.delete(id);
    }
  }

  void fail(UUID id, String code, String reason) {
    var running = imports.lock(id);
    if (running.isRunning()) {
      running.fail(code, reason, now());
      chunks.delete(id);
    }
  }
}
