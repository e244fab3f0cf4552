package org.basra.exchange.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.basra.exchange.testing.EmbeddedBroker;

/** The Kafka process of the stack; its caller is {@link Kafka}. */
final class KafkaMain {

  private KafkaMain() {}

  /** Arguments: data folder, port, controller port, the file to write once it serves. */
  public static void main(String[] arguments) throws IOException {
    var broker =
        EmbeddedBroker.persistent(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
    Files.writeString(Path.of(arguments[3]), broker.bootstrapServers());
  }
}
