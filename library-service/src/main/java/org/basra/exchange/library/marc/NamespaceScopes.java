package org.basra.exchange.library.marc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** The namespaces in force inside the elements that are open around a record. */
final class NamespaceScopes {

  /** Namespace of the MARC 21 XML schema. */
  static final String MARC21_SLIM = "http://www.loc.gov/MARC21/slim";

  private static final int DEEPEST = 64;

  /** Characters of all namespace declarations in force; they go with every record. */
  private static final int LONGEST_DECLARATIONS = 8 * 1024;

  private record Scope(String name, Map<String, String> namespaces) {}

  private final Deque<Scope> open = new ArrayDeque<>();

  void enter(XmlTag tag) throws MarcFileException {
    var namespaces = with(tag);
    if (open.size() == DEEPEST || length(namespaces) > LONGEST_DECLARATIONS) {
      throw new MarcFileException(
          MarcFileException.Reason.MARC_XML_TOO_DEEP,
          "The elements around the records are nested too deeply or declare too much.");
    }
    open.push(new Scope(tag.qualifiedName(), namespaces));
  }

  /** Closes the innermost element of this name, and what was left open inside it. */
  void leave(String qualifiedName) {
    if (open.stream().anyMatch(scope -> scope.name().equals(qualifiedName))) {
      while (!open.pop().name().equals(qualifiedName)) {
        continue;
      }
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** The namespaces by prefix, the default one under the empty prefix. */
  Map<String, String> inForce() {
    return open.isEmpty() ? Map.of() : open.peek().namespaces();
  }

  /**
   * Whether the tag opens a MARC record: a {@code record} of the MARC namespace, of none, or of a
   * prefix that nobody declared. A {@code record} of another namespace (OAI-PMH, SRU) is a wrapper.
   */
  boolean isMarcRecord(XmlTag tag) {
    if (!tag.localName().equals("record")) {
      return false;
    }
    var namespace = with(tag).getOrDefault(tag.prefix(), "");
    return namespace.isEmpty() || namespace.equals(MARC21_SLIM);
  }

  private static int length(Map<String, String> namespaces) {
    return namespaces.entrySet().stream()
        .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
        .sum();
  }

  private Map<String, String> with(XmlTag tag) {
    if (tag.namespaces().isEmpty()) {
      return inForce();
    }
    var all = new LinkedHashMap<>(inForce());
    all.putAll(tag.namespaces());
    return all;
  }
}
