package org.basra.exchange.applications.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.basra.exchange.applications.schemas.Labels;
import org.basra.exchange.platform.text.LocalizedText;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
class LabelsColumn implements AttributeConverter<Labels, String> {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @Override
  public String convertToDatabaseColumn(Labels labels) {
    try {
      return MAPPER.writeValueAsString(labels.byKey());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Labels are plain text", e);
    }
  }

  @Override
  public Labels convertToEntityAttribute(String json) {
    try {
      return new Labels(MAPPER.readValue(json, new TypeReference<Map<String, LocalizedText>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The labels column does not hold what was written", e);
    }
  }
}
