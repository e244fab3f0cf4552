package org.basra.exchange.library.imports;

import java.util.UUID;

/** A file that has arrived. Unless an import is made of it, it is deleted with {@link #close}. */
final class Upload implements AutoCloseable {

  private final UUID id;
  private final ImportOrder order;
  private final long bytes;
  private final byte[] fingerprint;
  private final Runnable discard;
  private boolean kept;

  Upload(UUID id, ImportOrder order, long bytes, byte[] fingerprint, Runnable discard) {
    this.id = id;
    this.order = order;
    this.bytes = bytes;
    this.fingerprint = fingerprint;
    this.discard = discard;
  }

  /** The id of the file, and of the import that is made of it. */
  UUID id() {
    return id;
  }

  ImportOrder order() {
    return order;
  }

  long bytes() {
    return bytes;
  }

  /** SHA-256 over what is asked for and the content: what makes two uploads the same. */
  byte[] fingerprint() {
    return fingerprint.clone();
  }

  /** The import is there and needs the file. */
  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (!kept) {
      discard.run();
    }
  }
}
