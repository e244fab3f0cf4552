package org.basra.exchange.platform.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A relay in a process of its own, to be killed. */
final class RelayProcess {

  static final String READY = "READY";

  private RelayProcess() {}

  /** Arguments: JDBC address with user and password, Kafka address. */
  public static void main(String[] args) {
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(args[0]);
    RelayStage.relay(dataSource, Map.of("bootstrap.servers", args[1]), new SimpleMeterRegistry())
        .start();
    System.out.println(READY);
  }
}
