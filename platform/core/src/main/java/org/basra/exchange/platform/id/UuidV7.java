package org.basra.exchange.platform.id;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Time-ordered identifiers: UUID version 7 (RFC 9562, 5.7). The 48 leading bits are the Unix time
 * in milliseconds (UTC), the next 12 count within the millisecond, the last 62 are random and
 * cannot be guessed from other ids.
 *
 * <p>Every id of one process is greater than the one before, also when the clock steps back (RFC
 * 9562, 6.2, method 1).
 */
public final class UuidV7 {

  private static final UuidV7 SHARED = new UuidV7(System::currentTimeMillis);
  private static final int COUNTER_LIMIT = 0x1000;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final SecureRandom random = new SecureRandom();
  private final LongSupplier clock;
  private long millis = -1;
  private int counter;

  UuidV7(LongSupplier clock) {
    this.clock = clock;
  }

  /** A new id, greater than every id this process made before. Safe for many threads. */
  public static UUID next() {
    return SHARED.generate();
  }

  UUID generate() {
    long bits = random.nextLong();
    long leastSignificant = VARIANT | (bits >>> 2);
    return new UUID(nextMostSignificant(), leastSignificant);
  }

  private synchronized long nextMostSignificant() {
    long now = clock.getAsLong();
    if (now > millis) {
      startMillisecond(now);
    } else {
      counter++;
      if (counter == COUNTER_LIMIT) {
        // RFC 9562, 6.2: a full counter runs ahead of the clock rather than repeat itself.
        startMillisecond(millis + 1);
      }
    }
    return (millis << 16) | VERSION | counter;
  }

  private void startMillisecond(long start) {
    millis = start;
    // The upper half stays free, so that a millisecond holds at least 2,048 more ids.
    counter = random.nextInt(COUNTER_LIMIT / 2);
  }
}
