package org.basra.exchange.library.marc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Markup outside records: comments, instructions, CDATA sections and the tags of wrappers. */
final class XmlMarkup {

  /** No wrapper's tag is longer; an open quote must not swallow the file. */
  private static final int LONGEST_TAG = 16 * 1024;

  private final ByteWindow window;

  XmlMarkup(ByteWindow window) {
    this.window = window;
  }

  /** Drops the comment, instruction, CDATA section or other declaration at the head. */
  void passDeclaration() throws IOException {
    if (window.startsWith("<!--", 0)) {
      pass(4, "-->");
    } else if (window.startsWith("<![CDATA[", 0)) {
      pass(9, "]]>");
    } else if (window.at(1) == '?') {
      pass(2, "?>");
    } else {
      pass(2, ">");
    }
  }

  private void pass(int opening, String closing) throws IOException {
    window.drop(opening);
    while (window.at(0) >= 0 && !window.startsWith(closing, 0)) {
      window.drop(1);
    }
    window.drop(closing.length());
  }

  /** Drops the end tag at the head and returns its name. */
  String takeEndTag() throws IOException {
    int nameEnd = nameEnd(2);
    var name = text(nameEnd).substring(2);
    window.drop(nameEnd);
    while (window.at(0) >= 0 && window.at(0) <= ' ') {
      window.drop(1);
    }
    return name;
  }

  /** The length of the start tag at the head, or -1 where it is none. */
  int startTagLength() throws IOException {
    int quote = 0;
    for (int i = 1; i < LONGEST_TAG; i++) {
      int b = window.at(i);
      if (b < 0 || b == '<') {
        return -1;
      }
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      } else if (b == '>') {
        return i + 1;
      }
    }
    return -1;
  }

  /** The length of {@code <name} at the head. */
  int nameLength() throws IOException {
    return nameEnd(1);
  }

  /** The first bytes as text. */
  String text(int length) throws IOException {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) window.at(i);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int nameEnd(int from) throws IOException {
    int end = from;
    while (end < LONGEST_TAG && !XmlTag.isNameEnd(window.at(end))) {
      end++;
    }
    return end;
  }
}
