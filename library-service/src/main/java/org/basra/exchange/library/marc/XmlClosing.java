package org.basra.exchange.library.marc;

import java.io.IOException;

/**
 * Searches the end of a comment or CDATA section. Remembers which stretch of the file has none, so
 * that a file full of openings is still read in one pass.
 */
final class XmlClosing {

  private final ByteWindow window;
  private final String closing;
  private long barrenUntil;

  XmlClosing(ByteWindow window, String closing) {
    this.window = window;
    this.closing = closing;
  }

  /** The offset after the next closing that begins in {@code [from, limit)}, or -1. */
  int after(int from, int limit) throws IOException {
    int i = (int) Math.max(from, barrenUntil - window.position());
    while (i < limit && window.at(i) >= 0) {
      if (window.startsWith(closing, i)) {
        return i + closing.length();
      }
      i++;
    }
    barrenUntil = window.position() + i;
    return -1;
  }
}
