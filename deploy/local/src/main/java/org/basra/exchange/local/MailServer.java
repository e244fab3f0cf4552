package org.basra.exchange.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.testing.MailSink;

/**
 * Where mails end on one machine: a mail server inside the launcher that writes each into a folder.
 */
final class MailServer implements Component {

  private final Path folder;
  private final int port;
  private MailSink sink;

  MailServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public String url() {
    return "127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  @Override
  public List<Integer> ports() {
    return List.of(port);
  }

  @Override
  public synchronized void start() {
    sink = MailSink.start(port, folder);
  }

  @Override
  public synchronized void stop() {
    if (sink != null) {
      sink.close();
      sink = null;
    }
  }

  @Override
  public boolean writesCacheAtStop() {
    return false;
  }

  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  @Override
  public synchronized boolean isUp() {
    return sink != null;
  }
}
