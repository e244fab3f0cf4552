package org.basra.exchange.library.oai;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.exports.DublinCoreFormat;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.MarcXmlWriter;
import org.basra.exchange.library.xml.XmlBody;
import org.basra.exchange.library.xml.XmlOutput;

/** The answers as the protocol writes them; the order of elements is part of it. */
@ApplicationScoped
class OaiXml {

  private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String IDENTIFIER_NAMESPACE =
      "http://www.openarchives.org/OAI/2.0/oai-identifier";

  /** So that an identifier of any length is looked at, not parsed. */
  private static final int UUID_LENGTH = 36;

  private final LibraryConfig config;
  private final String baseUrl;
  private final String prefix;

  OaiXml(LibraryConfig config) {
    this.config = config;
    this.baseUrl = config.publicUrl() + "/v1/oai";
    this.prefix = "oai:" + config.oai().repositoryIdentifier() + ":";
  }

  /**
   * Where a list goes on.
   *
   * @param value null on the last page
   * @param total how many records the list had when it began
   * @param given how many of them came before this page
   */
  record Token(String value, long total, long given) {}

  /** Gives the XML of a record, null where it has none. */
  @FunctionalInterface
  interface Metadata {

    String of(UUID id);

    static Metadata dublinCore(Map<UUID, RecordView> views) {
      return id -> Optional.ofNullable(views.get(id)).map(DublinCoreFormat::element).orElse(null);
    }

    static Metadata marc(Map<UUID, MarcRecord> records) {
      return id ->
          Optional.ofNullable(records.get(id)).map(MarcXmlWriter::toMarcXmlWithSchema).orElse(null);
    }
  }

  /** The id in an identifier of this archive. */
  Optional<UUID> id(String identifier) {
    var id = identifier.startsWith(prefix) ? identifier.substring(prefix.length()) : "";
    try {
      return id.length() == UUID_LENGTH ? Optional.of(UUID.fromString(id)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  XmlBody document(Instant date, OaiArguments request, XmlBody content) {
    var verb = request.verb().verb();
    return whole(
        date,
        request.flat(),
        xml -> {
          xml.open(verb);
          content.write(xml);
          xml.close(verb);
        });
  }

  XmlBody refused(Instant date, OaiArguments request, OaiRefusal refusal) {
    return whole(
        date,
        refusal.code().hidesArguments() ? new String[0] : request.flat(),
        xml -> xml.element("error", refusal.getMessage(), "code", refusal.code().code()));
  }

  private XmlBody whole(Instant date, String[] arguments, XmlBody content) {
    return xml -> {
      xml.open(
          "OAI-PMH",
          "xmlns",
          NAMESPACE,
          "xmlns:xsi",
          XSI,
          "xsi:schemaLocation",
          NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
      xml.element("responseDate", text(date));
      xml.element("request", baseUrl, arguments);
      content.write(xml);
      xml.close("OAI-PMH");
    };
  }

  XmlBody identify(Instant earliest) {
    return xml -> {
      xml.element("repositoryName", config.oai().repositoryName());
      xml.element("baseURL", baseUrl);
      xml.element("protocolVersion", "2.0");
      xml.element("adminEmail", config.oai().adminEmail());
      xml.element("earliestDatestamp", text(earliest));
      xml.element("deletedRecord", "persistent");
      xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
      xml.open("description");
      xml.open(
          "oai-identifier",
          "xmlns",
          IDENTIFIER_NAMESPACE,
          "xsi:schemaLocation",
          IDENTIFIER_NAMESPACE + " " + IDENTIFIER_NAMESPACE + ".xsd");
      xml.element("scheme", "oai");
      xml.element("repositoryIdentifier", config.oai().repositoryIdentifier());
      xml.element("delimiter", ":");
      xml.element("sampleIdentifier", prefix + "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a");
      xml.close("oai-identifier");
      xml.close("description");
    };
  }

  XmlBody formats() {
    return xml -> {
      for (var format : OaiFormat.values()) {
        xml.open("metadataFormat");
        xml.element("metadataPrefix", format.prefix());
        xml.element("schema", format.schema());
        xml.element("metadataNamespace", format.namespace());
        xml.close("metadataFormat");
      }
    };
  }

  XmlBody sets(List<OaiSet> sets) {
    return xml -> {
      for (var set : sets) {
        xml.open("set");
        xml.element("setSpec", set.spec());
        xml.element("setName", set.title());
        xml.close("set");
      }
    };
  }

  XmlBody record(ArchivedRecord record, Metadata metadata) {
    return xml -> write(xml, record, metadata);
  }

  XmlBody records(List<ArchivedRecord> records, Metadata metadata, Token next) {
    return xml -> {
      for (var record : records) {
        write(xml, record, metadata);
      }
      write(xml, next);
    };
  }

  XmlBody headers(List<ArchivedRecord> records, Token next) {
    return xml -> {
      for (var record : records) {
        write(xml, record);
      }
      write(xml, next);
    };
  }

  private void write(XmlOutput xml, ArchivedRecord record, Metadata metadata) throws IOException {
    xml.open("record");
    write(xml, record);
    var content = record.deleted() ? null : metadata.of(record.id());
    if (content != null) {
      xml.open("metadata").xml(content).close("metadata");
    }
    xml.close("record");
  }

  private void write(XmlOutput xml, ArchivedRecord record) throws IOException {
    xml.open("header", "status", record.deleted() ? "deleted" : null);
    xml.element("identifier", prefix + record.id());
    xml.element("datestamp", text(record.changed()));
    for (var set : record.sets()) {
      xml.element("setSpec", set);
    }
    xml.close("header");
  }

  private static void write(XmlOutput xml, Token token) throws IOException {
    if (token != null) {
      xml.element(
          "resumptionToken",
          token.value() == null ? "" : token.value(),
          "completeListSize",
          Long.toString(token.total()),
          "cursor",
          Long.toString(token.given()));
    }
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
