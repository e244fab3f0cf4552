package org.basra.exchange.library.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
class ScriptedTextsColumn implements AttributeConverter<List<ScriptedText>, String> {

  @Override
  public String convertToDatabaseColumn(List<ScriptedText> texts) {
    return CatalogueJson.write(texts);
  }

  @Override
  public List<ScriptedText> convertToEntityAttribute(String json) {
    return CatalogueJson.texts(json);
  }
}
