package org.basra.exchange.library.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter
class DigitalLinksColumn implements AttributeConverter<List<DigitalLink>, String> {

  @Override
  public String convertToDatabaseColumn(List<DigitalLink> links) {
    return CatalogueJson.write(links);
  }

  @Override
  public List<DigitalLink> convertToEntityAttribute(String json) {
    return CatalogueJson.links(json);
  }
}
