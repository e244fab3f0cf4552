package org.basra.exchange.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is refused with 413 as soon as it turns out to be longer than allowed. */
public final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long seen;

  /** Lets at most {@code limit} bytes of {@code body} through. */
  public LimitedStream(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int bytes) {
    seen += bytes;
    if (seen > limit) {
      throw RequestGuard.tooLarge(limit);
    }
  }
}
