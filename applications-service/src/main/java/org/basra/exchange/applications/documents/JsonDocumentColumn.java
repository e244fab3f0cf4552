package org.basra.exchange.applications.documents;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * A document in a text column: unlike jsonb it keeps the order in which a form's questions were
 * written.
 */
@Converter(autoApply = true)
@Immutable
public class JsonDocumentColumn implements AttributeConverter<JsonDocument, String> {

  @Override
  public String convertToDatabaseColumn(JsonDocument document) {
    return document == null ? null : document.text();
  }

  @Override
  public JsonDocument convertToEntityAttribute(String text) {
    return text == null ? null : JsonDocument.of(text);
  }
}
