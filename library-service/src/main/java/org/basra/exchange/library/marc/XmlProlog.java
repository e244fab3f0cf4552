package org.basra.exchange.library.marc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The first bytes of an XML file: only UTF-8 passes, since the cutter reads bytes. */
final class XmlProlog {

  private static final Pattern CODING =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Set<String> UTF_8 = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

  private XmlProlog() {}

  static void check(ByteWindow window) throws IOException {
    int first = window.at(0);
    int second = window.at(1);
    if (first == 0xFE || first == 0xFF || first == 0 || second == 0) {
      throw refusedCoding("UTF-16 or UTF-32");
    }
    if (first == 0xEF && second == 0xBB && window.at(2) == 0xBF) {
      window.drop(3);
    }
    while (window.at(0) >= 0 && window.at(0) <= ' ') {
      window.drop(1);
    }
    if (window.at(0) != '<') {
      throw new MarcFileException(
          MarcFileException.Reason.MARC_NOT_XML, "The file does not begin as XML does.");
    }
    var head = new StringBuilder();
    for (int i = 0; i < 200 && window.at(i) >= 0; i++) {
      head.append((char) window.at(i));
    }
    var coding = CODING.matcher(head);
    if (coding.find() && !UTF_8.contains(coding.group(1).toUpperCase(Locale.ROOT))) {
      throw refusedCoding(printable(coding.group(1)));
    }
  }

  private static String printable(String name) {
    return new String(name.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
  }

  private static MarcFileException refusedCoding(String found) {
    return new MarcFileException(
        MarcFileException.Reason.MARC_XML_CODING_REFUSED,
        "MARCXML has to be coded in UTF-8; this file is coded in " + found + ".");
  }
}
