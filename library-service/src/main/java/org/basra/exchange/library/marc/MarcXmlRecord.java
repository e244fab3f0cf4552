package org.basra.exchange.library.marc;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.basra.exchange.library.marc.MarcReader.Warnings;

/** One {@code record} element of the MARC 21 XML schema. */
final class MarcXmlRecord {

  private static final int LEADER_LENGTH = 24;
  private static final XMLInputFactory FACTORY = factory();

  private final Map<String, String> namespaces;
  private final Warnings warnings;
  private XMLStreamReader xml;
  private String leader = "";

  /** The namespaces are those in force around the record, by prefix. */
  MarcXmlRecord(Map<String, String> namespaces, Warnings warnings) {
    this.namespaces = namespaces;
    this.warnings = warnings;
  }

  MarcRecord parse(byte[] bytes) throws MarcRecordException {
    return parse(utf8(bytes));
  }

  MarcRecord parse(String element) throws MarcRecordException {
    try {
      xml = FACTORY.createXMLStreamReader(new StringReader(inContext(element)));
      xml.nextTag();
      xml.nextTag();
      var fields = fields();
      while (xml.hasNext()) {
        xml.next();
      }
      xml.close();
      return record(fields);
    } catch (XMLStreamException malformed) {
      throw new MarcRecordException(MarcFault.XML_MALFORMED, firstLine(malformed));
    }
  }

  private MarcRecord record(List<MarcField> fields) throws MarcRecordException {
    if (fields.isEmpty()) {
      throw new MarcRecordException(MarcFault.RECORD_EMPTY, "The record has no field.");
    }
    if (leader.length() != LEADER_LENGTH) {
      warnings.add("The leader is not 24 characters long.");
    }
    return new MarcRecord(leader, fields);
  }

  private List<MarcField> fields() throws XMLStreamException, MarcRecordException {
    var fields = new ArrayList<MarcField>();
    while (nextElement("record")) {
      switch (xml.getLocalName()) {
        case "leader" -> leader = xml.getElementText();
        case "controlfield" -> {
          var tag = tag();
          fields.add(new ControlField(tag, xml.getElementText()));
        }
        case "datafield" -> fields.add(dataField());
        default -> throw structure("The record holds an element <" + xml.getLocalName() + ">.");
      }
    }
    return fields;
  }

  private DataField dataField() throws XMLStreamException, MarcRecordException {
    var tag = tag();
    char indicator1 = indicator(tag, "ind1");
    char indicator2 = indicator(tag, "ind2");
    var subfields = new ArrayList<Subfield>();
    while (nextElement("datafield")) {
      var code = xml.getAttributeValue(null, "code");
      if (!xml.getLocalName().equals("subfield")) {
        throw structure("Field " + tag + " holds an element <" + xml.getLocalName() + ">.");
      }
      if (code == null || code.length() != 1) {
        throw structure("Field " + tag + " has a subfield whose code is not one character.");
      }
      subfields.add(new Subfield(code.charAt(0), xml.getElementText()));
    }
    return new DataField(tag, indicator1, indicator2, subfields);
  }

  /** Steps to the next child element; false at the parent's end tag. */
  private boolean nextElement(String parent) throws XMLStreamException, MarcRecordException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!xml.getText().isBlank()) {
            throw structure("Text stands directly in <" + parent + ">.");
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw structure("The record refers to an entity, which needs a DTD.");
        default -> {
          // Comments, instructions and layout belong to nobody.
        }
      }
    }
  }

  private String tag() throws MarcRecordException {
    var tag = xml.getAttributeValue(null, "tag");
    if (tag == null || tag.isBlank()) {
      throw structure("A <" + xml.getLocalName() + "> has no tag.");
    }
    if (tag.length() != 3) {
      warnings.add("A tag is not three characters long; it was kept as it is.");
    }
    return tag;
  }

  private char indicator(String tag, String name) throws MarcRecordException {
    var value = xml.getAttributeValue(null, name);
    if (value == null || value.isEmpty()) {
      warnings.add("Field " + tag + " lacks indicators; blanks were put in their place.");
      return ' ';
    }
    if (value.length() > 1) {
      throw structure("Field " + tag + " has an indicator of more than one character.");
    }
    return value.charAt(0);
  }

  private String inContext(String element) {
    var wrapped = new StringBuilder(element.length() + 200).append("<context");
    namespaces.forEach(
        (prefix, uri) ->
            wrapped
                .append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix)
                .append("=\"")
                .append(uri.replace("\"", "&quot;"))
                .append('"'));
    return wrapped.append('>').append(element).append("</context>").toString();
  }

  private static String utf8(byte[] bytes) throws MarcRecordException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new MarcRecordException(
          MarcFault.TEXT_CODING_UNKNOWN, "The record has bytes that are not UTF-8.");
    }
  }

  private static MarcRecordException structure(String reason) {
    return new MarcRecordException(MarcFault.XML_STRUCTURE, reason);
  }

  private static String firstLine(XMLStreamException malformed) {
    var message = String.valueOf(malformed.getMessage());
    int detail = message.indexOf("Message: ");
    return "The record is not well-formed XML: "
        + (detail < 0 ? message : message.substring(detail + 9)).lines().findFirst().orElse("");
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
