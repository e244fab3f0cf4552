package org.basra.exchange.library.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that the list of all words has for certain. Words are never deleted from it, and nine in
 * ten words of a batch are old acquaintances: they need not travel to the database to be known.
 */
@ApplicationScoped
class KnownWords {

  /** Some megabytes; when it is full it begins anew. */
  private static final int MOST = 50_000;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final TransactionSynchronizationRegistry transactions;

  KnownWords(TransactionSynchronizationRegistry transactions) {
    this.transactions = transactions;
  }

  /** Adds those that may be new to {@code unknown}. */
  void addUnknown(Collection<String> words, Collection<String> unknown) {
    for (var word : words) {
      if (!known.contains(word)) {
        unknown.add(word);
      }
    }
  }

  /** The transaction under way has added these; they are known if it is committed. */
  void addedInTransaction(Collection<String> words) {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome counts.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              remember(words);
            }
          }
        });
  }

  private void remember(Collection<String> words) {
    if (known.size() + words.size() > MOST) {
      known.clear();
    }
    known.addAll(words);
  }
}
