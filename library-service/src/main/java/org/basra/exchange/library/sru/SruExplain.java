package org.basra.exchange.library.sru;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.cql.CqlIndex;
import org.basra.exchange.library.xml.XmlOutput;

/** The record by which a program learns what this server can do (ZeeRex 2.0). */
@ApplicationScoped
class SruExplain {

  static final String NAMESPACE = "http://explain.z3950.org/dtd/2.0/";

  private static final List<String> SETS =
      List.of(
          "cql", "info:srw/cql-context-set/1/cql-v1.2",
          "dc", "info:srw/cql-context-set/1/dc-v1.1",
          "rec", "info:srw/cql-context-set/2/rec-1.1",
          "bath", "http://zing.z3950.org/cql/bath/2.0/");

  private final URI address;
  private final String title;

  SruExplain(LibraryConfig config) {
    this.address = URI.create(config.publicUrl() + "/v1/sru");
    this.title = config.oai().repositoryName();
  }

  String record(SruVersion version) {
    var record = new StringWriter();
    try {
      write(new XmlOutput(record), version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return record.toString();
  }

  private void write(XmlOutput xml, SruVersion version) throws IOException {
    xml.open("explain", "xmlns", NAMESPACE);
    xml.open(
        "serverInfo",
        "protocol",
        "SRU",
        "version",
        version.number(),
        "transport",
        address.getScheme(),
        "method",
        "GET");
    xml.element("host", address.getHost());
    xml.element("port", Integer.toString(port()));
    xml.element("database", address.getPath().substring(1));
    xml.close("serverInfo");
    xml.open("databaseInfo").element("title", title, "primary", "true").close("databaseInfo");
    indexes(xml);
    schemas(xml);
    xml.open("configInfo");
    xml.element("default", Integer.toString(SruRequest.USUAL_RECORDS), "type", "numberOfRecords");
    xml.element("default", SruSchema.MARCXML.shortName(), "type", "retrieveSchema");
    xml.element("setting", Integer.toString(SruRequest.MOST_RECORDS), "type", "maximumRecords");
    xml.close("configInfo");
    xml.close("explain");
  }

  private int port() {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return address.getScheme().equals("https") ? 443 : 80;
  }

  private static void indexes(XmlOutput xml) throws IOException {
    xml.open("indexInfo");
    for (int i = 0; i < SETS.size(); i += 2) {
      xml.empty("set", "name", SETS.get(i), "identifier", SETS.get(i + 1));
    }
    for (var index : CqlIndex.values()) {
      xml.open("index", "search", "true", "scan", "false", "sort", "false");
      xml.element("title", index.title());
      for (var name : index.names()) {
        int dot = name.indexOf('.');
        if (dot > 0) {
          xml.open("map");
          xml.element("name", name.substring(dot + 1), "set", name.substring(0, dot));
          xml.close("map");
        }
      }
      xml.open("configInfo");
      for (var relation : index.relations()) {
        xml.element("supports", relation.sign(), "type", "relation");
      }
      xml.close("configInfo");
      xml.close("index");
    }
    xml.close("indexInfo");
  }

  private static void schemas(XmlOutput xml) throws IOException {
    xml.open("schemaInfo");
    for (var schema : SruSchema.values()) {
      xml.open(
          "schema",
          "identifier",
          schema.identifier(),
          "name",
          schema.shortName(),
          "location",
          schema.location(),
          "sort",
          "false",
          "retrieve",
          "true");
      xml.element("title", schema.title());
      xml.close("schema");
    }
    xml.close("schemaInfo");
  }
}
