package org.basra.exchange.library.marc;

import java.io.IOException;

/**
 * Finds where the record at the head of the window ends: at its end tag, before the next record if
 * its end tag is missing, at the latest at the bound. Comments and CDATA sections may hold what
 * looks like tags; one that is never closed is not believed.
 */
final class XmlRecordCut {

  /** Far above the 99,999 bytes of the binary form, and small enough for memory. */
  static final int LONGEST_RECORD = 2 * 1024 * 1024;

  private final ByteWindow window;
  private final Closings closings;
  private final String startTag;
  private final String endTag;
  private MarcFault fault;
  private String reason;

  XmlRecordCut(ByteWindow window, Closings closings, String qualifiedName) {
    this.window = window;
    this.closings = closings;
    this.startTag = "<" + qualifiedName;
    this.endTag = "</" + qualifiedName;
  }

  /** The searches for the ends of comments and of CDATA sections, one pair for a whole file. */
  record Closings(XmlClosing comment, XmlClosing cdata) {

    static Closings in(ByteWindow window) {
      return new Closings(new XmlClosing(window, "-->"), new XmlClosing(window, "]]>"));
    }
  }

  /** The record's length in bytes; {@link #fault()} tells whether that is a whole record. */
  int end(int from) throws IOException {
    int i = window.indexOf('<', from, LONGEST_RECORD);
    while (i >= 0) {
      if (isTag(endTag, i)) {
        int close = window.indexOf('>', i, i + endTag.length() + 64);
        return close < 0 ? cutShort(i + endTag.length()) : close + 1;
      }
      if (isTag(startTag, i)) {
        return cutShort(i);
      }
      i = window.indexOf('<', next(i), LONGEST_RECORD);
    }
    return overlongOrTruncated();
  }

  /** Null where the record is whole. */
  MarcFault fault() {
    return fault;
  }

  String reason() {
    return reason;
  }

  private int next(int i) throws IOException {
    int closed = -1;
    if (window.startsWith("<!--", i)) {
      closed = closings.comment().after(i + 4, LONGEST_RECORD);
    } else if (window.startsWith("<![CDATA[", i)) {
      closed = closings.cdata().after(i + 9, LONGEST_RECORD);
    }
    return closed < 0 ? i + 1 : closed;
  }

  private boolean isTag(String tag, int i) throws IOException {
    return window.startsWith(tag, i) && XmlTag.isNameEnd(window.at(i + tag.length()));
  }

  private int cutShort(int at) {
    fault = MarcFault.RECORD_TRUNCATED;
    reason = "The next record begins before this record's end tag.";
    return at;
  }

  private int overlongOrTruncated() throws IOException {
    if (window.at(LONGEST_RECORD - 1) < 0) {
      fault = MarcFault.RECORD_TRUNCATED;
      reason = "The file ends before the record's end tag.";
    } else {
      fault = MarcFault.RECORD_TOO_LONG;
      reason = "No end tag of the record within " + LONGEST_RECORD + " bytes.";
    }
    return LONGEST_RECORD;
  }
}
