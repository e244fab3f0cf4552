package org.basra.exchange.library.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.xml.XmlText;

/** Simple Dublin Core: both scripts of a statement are two elements, as the element set allows. */
public final class DublinCoreFormat {

  /** Namespace of the element. */
  public static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";

  /** Where its schema is. */
  public static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

  private DublinCoreFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    return records.stream()
        .map(record -> element(record.view()))
        .collect(
            Collectors.joining(
                "\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n", "\n</records>\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One {@code oai_dc:dc} element. */
  public static String element(RecordView record) {
    return "<oai_dc:dc xmlns:oai_dc=\""
        + NAMESPACE
        + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
        + NAMESPACE
        + " "
        + SCHEMA
        + "\">"
        + statements(record)
        + "</oai_dc:dc>";
  }

  /** What stands inside of the element, with the prefix {@code dc}. */
  public static String statements(RecordView record) {
    var xml = new StringBuilder(1024);
    ExportedRecord.scripts(record.title()).forEach(text -> add(xml, "title", text));
    record
        .contributors()
        .forEach(
            someone -> ExportedRecord.scripts(someone).forEach(name -> add(xml, "creator", name)));
    record
        .subjects()
        .forEach(
            subject -> ExportedRecord.scripts(subject).forEach(text -> add(xml, "subject", text)));
    record
        .publishers()
        .forEach(
            publisher ->
                ExportedRecord.scripts(publisher).forEach(text -> add(xml, "publisher", text)));
    if (record.year() != null) {
      add(xml, "date", record.year().toString());
    }
    record.languages().forEach(language -> add(xml, "language", language));
    addIdentifiersAndRights(xml, record);
    return xml.toString();
  }

  private static void addIdentifiersAndRights(StringBuilder xml, RecordView record) {
    add(xml, "identifier", "urn:uuid:" + record.id());
    ExportedRecord.validNumbers(record)
        .forEach(number -> add(xml, "identifier", number.type() + " " + number.value()));
    ExportedRecord.copies(record).forEach(link -> add(xml, "identifier", link.url()));
    ExportedRecord.copies(record)
        .flatMap(link -> Stream.of(link.licence(), link.terms()))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(rights -> add(xml, "rights", rights));
  }

  private static void add(StringBuilder xml, String name, String text) {
    xml.append("<dc:").append(name).append('>').append(XmlText.of(text));
    xml.append("</dc:").append(name).append('>');
  }
}
