package org.basra.exchange.platform.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A relay in a process of its own, to be killed. */
final class RelayProcess {

  static final String SENDING = "SENDING";

  private RelayProcess() {}

  /** Arguments: JDBC address with user and password, Kafka address. */
  public static void main(String[] args) throws InterruptedException {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(args[0]);
    var meters = new SimpleMeterRegistry();
    RelayStage.relay(dataSource, Map.of("bootstrap.servers", args[1]), meters).start();
    while (meters.counter("outbox.sent").count() == 0) {
      Thread.sleep(1);
    }
    System.out.println(SENDING);
  }
}
