package org.basra.exchange.library.imports;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.basra.exchange.platform.transaction.Transactions;

/**
 * An import as it goes on, looked up in the database: it does not matter which replica works on it.
 */
@ApplicationScoped
class ImportFeed {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final ImportRepository imports;
  private final ExecutorService threads;

  ImportFeed(ImportRepository imports, @VirtualThreads ExecutorService threads) {
    this.imports = imports;
    this.threads = threads;
  }

  /** Now and every second until it has ended; the last one says how. */
  Multi<ImportView> of(UUID id) {
    return Multi.createBy()
        .repeating()
        .uni(() -> Uni.createFrom().item(() -> look(id)).runSubscriptionOn(threads))
        .withDelay(EVERY)
        .whilst(view -> view.status() == ImportStatus.RUNNING);
  }

  private ImportView look(UUID id) {
    return Transactions.retrying(() -> ImportView.of(imports.load(id)));
  }
}
