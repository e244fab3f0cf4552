package org.basra.exchange.library.sru;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.cql.DiagnosticException;
import org.basra.exchange.library.sru.SruRequest.SearchRetrieve;
import org.basra.exchange.library.xml.XmlBody;
import org.basra.exchange.library.xml.XmlOutput;

/** The answers as the protocol writes them; the order of elements is part of it. */
@ApplicationScoped
class SruXml {

  private static final String SEARCH = "zs:searchRetrieveResponse";
  private static final String EXPLAIN = "zs:explainResponse";

  /** A record as it is sent. */
  record Written(UUID id, String xml) {}

  XmlBody found(SruVersion version, SearchRetrieve search, long total, List<Written> records) {
    return xml -> {
      xml.open(SEARCH, "xmlns:zs", version.namespace());
      version(xml, version);
      xml.element("zs:numberOfRecords", Long.toString(total));
      if (!records.isEmpty()) {
        xml.open("zs:records");
        int place = search.start();
        for (var record : records) {
          write(xml, version, search, record, place++);
        }
        xml.close("zs:records");
      }
      int next = search.start() + records.size();
      if (!records.isEmpty() && next <= total && next <= SruRequest.LAST_PLACE) {
        xml.element("zs:nextRecordPosition", Integer.toString(next));
      }
      xml.close(SEARCH);
    };
  }

  /** Version 2.0 says by its namespace which it is. */
  private static void version(XmlOutput xml, SruVersion version) throws IOException {
    if (version == SruVersion.V1_2) {
      xml.element("zs:version", version.number());
    }
  }

  private static void write(
      XmlOutput xml, SruVersion version, SearchRetrieve search, Written record, int place)
      throws IOException {
    xml.open("zs:record");
    xml.element("zs:recordSchema", search.schema().identifier());
    data(xml, version, record.xml(), search.asText());
    xml.element("zs:recordIdentifier", record.id().toString());
    xml.element("zs:recordPosition", Integer.toString(place));
    xml.close("zs:record");
  }

  private static void data(XmlOutput xml, SruVersion version, String record, boolean asText)
      throws IOException {
    xml.element("zs:" + version.packing(), asText ? "string" : "xml");
    xml.open("zs:recordData");
    if (asText) {
      xml.text(record);
    } else {
      xml.xml(record);
    }
    xml.close("zs:recordData");
  }

  XmlBody explained(SruVersion version, String record, boolean asText) {
    return xml -> {
      xml.open(EXPLAIN, "xmlns:zs", version.namespace());
      xml.element("zs:version", version.number());
      xml.open("zs:record");
      xml.element("zs:recordSchema", SruExplain.NAMESPACE);
      data(xml, version, record, asText);
      xml.close("zs:record");
      xml.close(EXPLAIN);
    };
  }

  XmlBody refused(SruVersion version, DiagnosticException wrong) {
    return xml -> {
      xml.open(SEARCH, "xmlns:zs", version.namespace());
      version(xml, version);
      xml.element("zs:numberOfRecords", "0");
      xml.open("zs:diagnostics");
      xml.open("diag:diagnostic", "xmlns:diag", version.diagnosticNamespace());
      xml.element("diag:uri", wrong.diagnostic().uri());
      xml.element("diag:details", wrong.getMessage());
      xml.element("diag:message", wrong.diagnostic().message());
      xml.close("diag:diagnostic");
      xml.close("zs:diagnostics");
      xml.close(SEARCH);
    };
  }
}
