package org.basra.exchange.applications.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396, section 2) of one object by another. */
final class MergePatch {

  private MergePatch() {}

  static ObjectNode apply(ObjectNode target, ObjectNode patch) {
    var result = target.deepCopy();
    patch
        .properties()
        .forEach(
            entry -> {
              var name = entry.getKey();
              switch (entry.getValue()) {
                case ObjectNode nested -> result.set(name, apply(objectAt(result, name), nested));
                case JsonNode value when value.isNull() -> result.remove(name);
                case JsonNode value -> result.set(name, value.deepCopy());
              }
            });
    return result;
  }

  /** What is no object is replaced by one. */
  private static ObjectNode objectAt(ObjectNode target, String name) {
    return target.get(name) instanceof ObjectNode object
        ? object
        : JsonNodeFactory.instance.objectNode();
  }
}
