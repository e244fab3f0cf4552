package org.basra.exchange.library.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** The JSON columns of a record; independent of how the API writes JSON. */
final class CatalogueJson {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ObjectReader TEXTS = MAPPER.readerForListOf(ScriptedText.class);
  private static final ObjectReader IDENTIFIERS = MAPPER.readerForListOf(Identifier.class);
  private static final ObjectReader LINKS = MAPPER.readerForListOf(DigitalLink.class);
  private static final ObjectReader ROWS =
      MAPPER.readerFor(new TypeReference<List<List<String>>>() {});

  private CatalogueJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Records of text can be written", e);
    }
  }

  static List<ScriptedText> texts(String json) {
    return read(json, TEXTS);
  }

  static List<Identifier> identifiers(String json) {
    List<Identifier> identifiers = read(json, IDENTIFIERS);
    return identifiers.stream().map(Identifier::checked).toList();
  }

  static List<DigitalLink> links(String json) {
    return read(json, LINKS);
  }

  static List<List<String>> rows(String json) {
    return read(json, ROWS);
  }

  /** Most lists of most records are empty, and a page of a search holds hundreds of them. */
  private static <T> List<T> read(String json, ObjectReader reader) {
    if (json.equals("[]")) {
      return List.of();
    }
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON column does not hold what was written", e);
    }
  }
}
