package org.basra.exchange.gateway.token;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which tokens were found valid, until they expire. Two generations bound it: when the
 * young one is full it becomes the old one, and what nobody asks for again is dropped with that.
 */
final class VerifiedTokens {

  private final int generationSize;
  private final Clock clock;
  private volatile Map<TokenKey, Long> young = new ConcurrentHashMap<>();
  private volatile Map<TokenKey, Long> old = Map.of();

  VerifiedTokens(int limit, Clock clock) {
    this.generationSize = Math.max(1, limit / 2);
    this.clock = clock;
  }

  /** Whether the token was verified before and has not expired since. */
  boolean knows(TokenKey key) {
    var expiry = young.get(key);
    if (expiry == null) {
      expiry = old.get(key);
      if (expiry != null) {
        put(key, expiry);
      }
    }
    return expiry != null && clock.millis() < expiry;
  }

  /** Remembers a valid token until {@code expiry}, in milliseconds since the epoch. */
  void put(TokenKey key, long expiry) {
    if (young.size() >= generationSize) {
      turn();
    }
    young.put(key, expiry);
  }

  /** Entries held, expired ones included; never more than the limit and a few. */
  int size() {
    return young.size() + old.size();
  }

  private synchronized void turn() {
    if (young.size() >= generationSize) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
