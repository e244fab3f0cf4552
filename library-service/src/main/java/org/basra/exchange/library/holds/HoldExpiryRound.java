package org.basra.exchange.library.holds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.rounds.Round;
import org.jboss.logging.Logger;

/** Lets holds expire every minute or so, in every replica. */
@ApplicationScoped
class HoldExpiryRound implements Round {

  private static final Logger LOG = Logger.getLogger(HoldExpiryRound.class);

  private final HoldExpiry expiry;
  private final LibraryConfig config;

  HoldExpiryRound(HoldExpiry expiry, LibraryConfig config) {
    this.expiry = expiry;
    this.config = config;
  }

  @Override
  public String name() {
    return "hold expiry";
  }

  @Override
  public Duration every() {
    return config.holds().expireEvery();
  }

  @Override
  public void run() {
    int ended = expiry.run();
    if (ended > 0) {
      LOG.infof("%d holds have expired", ended);
    }
  }
}
