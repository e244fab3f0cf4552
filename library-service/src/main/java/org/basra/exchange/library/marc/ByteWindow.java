package org.basra.exchange.library.marc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes with as much looking ahead as a caller asks for; offsets count from its head.
 */
public final class ByteWindow {

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private long position;
  private boolean exhausted;

  /** Looks into this stream. */
  public ByteWindow(InputStream in) {
    this.in = in;
  }

  /** How many bytes of the stream lie before the head. */
  public long position() {
    return position;
  }

  /** The byte at this offset as 0 to 255, or -1 where the stream ends before it. */
  public int at(int offset) throws IOException {
    while (start + offset >= end) {
      if (!fill()) {
        return -1;
      }
    }
    return buffer[start + offset] & 0xFF;
  }

  /** The offset of the first such byte in {@code [from, limit)}, or -1. */
  public int indexOf(int wanted, int from, int limit) throws IOException {
    for (int i = from; i < limit; i++) {
      int b = at(i);
      if (b == wanted) {
        return i;
      }
      if (b < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the ASCII text stands at this offset. */
  public boolean startsWith(String ascii, int offset) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      if (at(offset + i) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Removes the next bytes and returns them, fewer where the stream ends. */
  public byte[] take(int length) throws IOException {
    if (length > 0) {
      at(length - 1);
    }
    int there = Math.min(length, end - start);
    var bytes = Arrays.copyOfRange(buffer, start, start + there);
    start += there;
    position += there;
    return bytes;
  }

  /** Removes the next bytes. */
  public void drop(int length) throws IOException {
    int left = length;
    while (left > 0 && at(0) >= 0) {
      int now = Math.min(left, end - start);
      start += now;
      position += now;
      left -= now;
    }
  }

  private boolean fill() throws IOException {
    if (exhausted) {
      return false;
    }
    if (end == buffer.length) {
      makeRoom();
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      exhausted = true;
      return false;
    }
    end += read;
    return true;
  }

  private void makeRoom() {
    int held = end - start;
    var target = held > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, target, 0, held);
    buffer = target;
    start = 0;
    end = held;
  }
}
