package org.basra.exchange.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the audit log. */
@ConfigMapping(prefix = "exchange.audit")
interface AuditConfig {

  /** Base64 of at least 32 random bytes; whoever has it can forge the chain. */
  String key();

  /** Pause between two rounds of the sealer. */
  @WithDefault("2s")
  Duration sealEvery();

  /** How long an entry may wait for its seal before verification calls it bad. */
  @WithDefault("5m")
  Duration sealWithin();
}
