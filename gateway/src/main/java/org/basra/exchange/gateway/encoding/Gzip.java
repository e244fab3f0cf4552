package org.basra.exchange.gateway.encoding;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One gzip stream (RFC 1952), fed piece by piece. Must be closed, for it holds native memory. */
public final class Gzip implements AutoCloseable {

  private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 3};
  private static final int LEVEL = 4;

  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 checksum = new CRC32();
  private final int flush;
  private boolean begun;

  /**
   * @param streaming true where each piece must reach the client before the next one is there
   */
  public Gzip(boolean streaming) {
    this.flush = streaming ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH;
  }

  /** The whole of {@code plain} as one gzip file. */
  public static Buffer whole(Buffer plain) {
    try (var gzip = new Gzip(false)) {
      return gzip.next(plain).appendBuffer(gzip.last());
    }
  }

  /** Compresses the next piece; may give nothing yet. */
  public Buffer next(Buffer piece) {
    var bytes = piece.getBytes();
    checksum.update(bytes);
    deflater.setInput(bytes);
    var out = begin(bytes.length / 4 + 64);
    drain(out, flush);
    return out;
  }

  /** Ends the stream. */
  public Buffer last() {
    var out = begin(64);
    deflater.finish();
    drain(out, Deflater.NO_FLUSH);
    var trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    trailer.putInt((int) checksum.getValue()).putInt((int) deflater.getBytesRead());
    return out.appendBytes(trailer.array());
  }

  private Buffer begin(int sizeHint) {
    var out = Buffer.buffer(sizeHint);
    if (!begun) {
      begun = true;
      out.appendBytes(HEAD);
    }
    return out;
  }

  private void drain(Buffer out, int mode) {
    var space = new byte[8192];
    int count;
    do {
      count = deflater.deflate(space, 0, space.length, mode);
      out.appendBytes(space, 0, count);
    } while (count == space.length);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
