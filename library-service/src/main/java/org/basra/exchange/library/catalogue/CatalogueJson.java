package org.basra.exchange.library.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The JSON columns of a record; independent of how the API writes JSON. */
final class CatalogueJson {

  private static final JsonMapper MAPPER = new JsonMapper();

  private CatalogueJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of text can be written", e);
    }
  }

  static List<ScriptedText> texts(String json) {
    return read(json, new TypeReference<List<ScriptedText>>() {});
  }

  static List<Identifier> identifiers(String json) {
    return read(json, new TypeReference<List<Identifier>>() {}).stream()
        .map(Identifier::checked)
        .toList();
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON column does not hold what was written", e);
    }
  }
}
