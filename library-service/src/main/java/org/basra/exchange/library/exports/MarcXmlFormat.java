package org.basra.exchange.library.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basra.exchange.library.marc.MarcXmlWriter;

/** A MARCXML collection. */
final class MarcXmlFormat {

  private MarcXmlFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n");
    records.forEach(record -> xml.append(MarcXmlWriter.toMarcXml(record.marc())).append('\n'));
    return xml.append("</collection>\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
