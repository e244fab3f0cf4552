package org.basra.exchange.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Predicate;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on 127.0.0.1 that delivers nothing: each mail becomes a file {@code
 * <time>-<id>.eml}, complete as soon as it can be seen.
 */
public final class MailSink implements AutoCloseable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private final SMTPServer server;

  private MailSink(int port, Path folder, Clock clock, Predicate<String> refused) {
    this.folder = folder;
    this.clock = clock;
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .serverThreadName("mail-sink")
            .messageHandler(
                (context, from, to, mail) -> {
                  if (refused.test(to)) {
                    throw new RejectException(550, "5.1.1 <" + to + "> is not known here");
                  }
                  write(mail);
                })
            .build();
  }

  /** Takes every mail. */
  public static MailSink start(int port, Path folder) {
    return start(port, folder, address -> false);
  }

  /** Refuses mails to some addresses for good, repeating the address as real servers do. */
  public static MailSink start(int port, Path folder, Predicate<String> refused) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sink = new MailSink(port, folder, Clock.systemUTC(), refused);
    sink.server.start();
    return sink;
  }

  private void write(byte[] mail) throws RejectException {
    var id = UUID.randomUUID().toString().substring(0, 8);
    var name = TIME.format(clock.instant()) + "-" + id + ".eml";
    try {
      var hidden = Files.write(folder.resolve("." + name + ".part"), mail);
      Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RejectException(451, "The mail could not be written");
    }
  }

  /** Whether it still listens. */
  public boolean isRunning() {
    return server.isRunning();
  }

  @Override
  public void close() {
    server.stop();
  }
}
