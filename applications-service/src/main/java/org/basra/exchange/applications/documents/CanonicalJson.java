package org.basra.exchange.applications.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;

/**
 * One text for all documents that say the same: no spaces, properties sorted by UTF-16 code units
 * as in RFC 8785, numbers in plain decimal notation without superfluous zeros. (RFC 8785 itself
 * rounds numbers to doubles, which would make two different amounts equal.)
 */
final class CanonicalJson {

  private CanonicalJson() {}

  static String of(ObjectNode root) {
    return new JsonDocument((ObjectNode) sorted(root)).text();
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      var properties = new TreeMap<String, JsonNode>();
      node.properties().forEach(entry -> properties.put(entry.getKey(), sorted(entry.getValue())));
      return JsonNodeFactory.instance.objectNode().setAll(properties);
    }
    if (node.isArray()) {
      var items = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> items.add(sorted(item)));
      return items;
    }
    return node;
  }
}
