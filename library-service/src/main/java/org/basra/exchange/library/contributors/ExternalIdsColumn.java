package org.basra.exchange.library.contributors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;

@Converter
class ExternalIdsColumn implements AttributeConverter<Map<String, String>, String> {

  private static final JsonMapper MAPPER = new JsonMapper();

  @Override
  public String convertToDatabaseColumn(Map<String, String> ids) {
    try {
      return MAPPER.writeValueAsString(ids);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of text can be written", e);
    }
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String json) {
    try {
      return MAPPER.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON column does not hold what was written", e);
    }
  }
}
