package org.basra.exchange.library.marc;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A start tag as the cutter sees it, before any XML parser does.
 *
 * @param prefix namespace prefix, empty where there is none
 * @param localName name without prefix
 * @param namespaces the namespaces that the tag declares, by prefix
 * @param selfClosed whether the tag is its own end tag
 */
record XmlTag(String prefix, String localName, Map<String, String> namespaces, boolean selfClosed) {

  private static final Pattern DECLARATION =
      Pattern.compile("\\sxmlns(?::([^\\s=\"'/>]+))?\\s*=\\s*(?:\"([^\"<]*)\"|'([^'<]*)')");

  /** Reads {@code <name …>} or {@code <name …/>}. */
  static XmlTag of(String text) {
    int end = 1;
    while (end < text.length() && !isNameEnd(text.charAt(end))) {
      end++;
    }
    var name = text.substring(1, end);
    int colon = name.indexOf(':');
    var declared = new HashMap<String, String>();
    var matcher = DECLARATION.matcher(text);
    while (matcher.find()) {
      declared.put(
          matcher.group(1) == null ? "" : matcher.group(1),
          matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
    }
    return new XmlTag(
        colon < 0 ? "" : name.substring(0, colon),
        name.substring(colon + 1),
        declared,
        text.endsWith("/>"));
  }

  /** Whether this byte ends a name; the end of the stream, -1, does. */
  static boolean isNameEnd(int c) {
    return c <= ' ' || c == '>' || c == '/' || c == '<';
  }

  String qualifiedName() {
    return prefix.isEmpty() ? localName : prefix + ":" + localName;
  }
}
