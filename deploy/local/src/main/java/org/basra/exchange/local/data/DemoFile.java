package org.basra.exchange.local.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The JSON files under {@code demo/}, and the search for what they describe. */
final class DemoFile {

  static final ObjectMapper JSON = new ObjectMapper();

  private DemoFile() {}

  static JsonNode read(String name) {
    try (var in = DemoFile.class.getResourceAsStream("/demo/" + name)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo data " + name + " cannot be read", e);
    }
  }

  /** What was loaded before under the same text at {@code pointer}. */
  static Optional<JsonNode> among(List<JsonNode> loaded, JsonNode described, String pointer) {
    return loaded.stream().filter(one -> one.at(pointer).equals(described.at(pointer))).findFirst();
  }
}
