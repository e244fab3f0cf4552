package org.basra.exchange.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public class Gateway {

  /**
   * Switches off the URI check that Quarkus puts before every route: it answers with an empty 400,
   * where the path gate, which is stricter, explains itself with a problem.
   */
  public static void main(String... arguments) {
    System.setProperty("vertx.disableURIValidation", "true");
    Quarkus.run(arguments);
  }
}
