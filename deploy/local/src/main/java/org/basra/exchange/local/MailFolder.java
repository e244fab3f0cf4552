package org.basra.exchange.local;

import java.util.List;
import java.util.Optional;
import org.basra.exchange.testing.MailSink;

/** A mail server in the launcher's own process: what the library sends becomes a file. */
final class MailFolder implements Component {

  private final Folders folders;
  private final int port;
  private MailSink server;

  MailFolder(Folders folders, int port) {
    this.folders = folders;
    this.port = port;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public String url() {
    return "smtp://127.0.0.1:" + port;
  }

  @Override
  public List<Integer> ports() {
    return List.of(port);
  }

  int port() {
    return port;
  }

  @Override
  public synchronized void start() {
    server = MailSink.start(port, folders.mail());
  }

  @Override
  public synchronized void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public boolean writesCacheAtStop() {
    return false;
  }

  /** None of its own. */
  @Override
  public Optional<ProcessHandle> process() {
    return Optional.empty();
  }
}
