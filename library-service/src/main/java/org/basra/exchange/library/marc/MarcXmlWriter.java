package org.basra.exchange.library.marc;

/**
 * Writes a record as one {@code record} element of the MARC 21 XML schema. Nothing is lost: reading
 * it back gives an equal record, line ends and blanks included.
 */
public final class MarcXmlWriter {

  /** Namespace of the MARC 21 XML schema. */
  public static final String NAMESPACE = NamespaceScopes.MARC21_SLIM;

  /** Where its schema is. */
  public static final String SCHEMA = "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd";

  private static final String SCHEMA_LOCATION =
      " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
          + NAMESPACE
          + " "
          + SCHEMA
          + "\"";

  private MarcXmlWriter() {}

  /**
   * The element, without XML declaration, so that it can stand in a collection.
   *
   * @throws IllegalArgumentException a character that XML 1.0 cannot hold; the readers give none
   */
  public static String toMarcXml(MarcRecord record) {
    return element(record, "");
  }

  /** The same with the address of its schema, as OAI-PMH demands of every record. */
  public static String toMarcXmlWithSchema(MarcRecord record) {
    return element(record, SCHEMA_LOCATION);
  }

  private static String element(MarcRecord record, String attributes) {
    var xml = new StringBuilder(4096);
    xml.append("<record xmlns=\"").append(NAMESPACE).append('"').append(attributes);
    xml.append("><leader>");
    append(xml, record.leader());
    xml.append("</leader>");
    for (var field : record.fields()) {
      switch (field) {
        case ControlField control -> append(xml, control);
        case DataField data -> append(xml, data);
      }
    }
    return xml.append("</record>").toString();
  }

  private static void append(StringBuilder xml, ControlField field) {
    xml.append("<controlfield tag=\"");
    append(xml, field.tag());
    xml.append("\">");
    append(xml, field.value());
    xml.append("</controlfield>");
  }

  private static void append(StringBuilder xml, DataField field) {
    xml.append("<datafield tag=\"");
    append(xml, field.tag());
    xml.append("\" ind1=\"");
    append(xml, String.valueOf(field.indicator1()));
    xml.append("\" ind2=\"");
    append(xml, String.valueOf(field.indicator2()));
    xml.append("\">");
    for (var subfield : field.subfields()) {
      xml.append("<subfield code=\"");
      append(xml, String.valueOf(subfield.code()));
      xml.append("\">");
      append(xml, subfield.value());
      xml.append("</subfield>");
    }
    xml.append("</datafield>");
  }

  private static void append(StringBuilder xml, String text) {
    if (!StorableText.isStorable(text)) {
      throw new IllegalArgumentException("The record has a character that XML 1.0 cannot hold.");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\t', '\n', '\r' -> xml.append("&#").append((int) c).append(';');
        default -> xml.append(c);
      }
    }
  }
}
