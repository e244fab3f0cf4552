package org.basra.exchange.library.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
class IdentifiersColumn implements AttributeConverter<List<Identifier>, String> {

  @Override
  public String convertToDatabaseColumn(List<Identifier> identifiers) {
    return CatalogueJson.write(identifiers);
  }

  @Override
  public List<Identifier> convertToEntityAttribute(String json) {
    return CatalogueJson.identifiers(json);
  }
}
