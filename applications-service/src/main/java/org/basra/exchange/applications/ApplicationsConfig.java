package org.basra.exchange.applications;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of the applications service, under {@code applications.*}. */
@ConfigMapping(prefix = "applications")
public interface ApplicationsConfig {

  /** Forms. */
  Forms forms();

  /** Answers. */
  Answers answers();

  /** Settings of forms. */
  interface Forms {

    /** Largest schema, in bytes. */
    int maxBytes();
  }

  /** Settings of answers. */
  interface Answers {

    /** Largest set of answers of one application, in bytes. */
    int maxBytes();

    /** How long one check of answers against their form may take. */
    Duration checking();
  }
}
