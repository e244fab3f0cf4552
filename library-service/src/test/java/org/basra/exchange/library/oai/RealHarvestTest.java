package org.basra.exchange.library.oai;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.basra.exchange.library.catalogue.MarcSamples;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A harvest of all real records, as a partner's program makes it. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class RealHarvestTest {

  private static final Logger LOG = Logger.getLogger(RealHarvestTest.class);
  private static final int BATCH = 200;
  private static final int REAL_RECORDS = 6_900;
  private static final int PAGES_BETWEEN_LOOKS = 10;

  /** In megabytes; a harvest that kept its records would need several hundred. */
  private static final long MOST_GROWTH = 48;

  @Inject RecordIngest ingest;
  @Inject DataSource database;

  @TestHTTPResource("/v1/oai")
  URI archive;

  /** What one page gave. */
  private record Page(List<String> identifiers, String token) {}

  @ParameterizedTest
  @ValueSource(strings = {"marc21", "oai_dc"})
  void everyRecordIsHarvestedExactlyOnce(String prefix) throws Exception {
    load(MarcSamples.read("aco/aco-a.marcxml.gz"));
    OaiCalls.untilThisSecondIsOver();
    var expected = identifiers();

    var harvested = new ArrayList<String>(expected.size());
    var heap = new ArrayList<Long>();
    long start = System.nanoTime();
    long looking = 0;
    var page = page("verb=ListRecords&metadataPrefix=" + prefix);
    for (int pages = 1; ; pages++) {
      harvested.addAll(page.identifiers());
      if (pages % PAGES_BETWEEN_LOOKS == 0) {
        long look = System.nanoTime();
        heap.add(usedMegabytes());
        looking += System.nanoTime() - look;
      }
      if (page.token().isEmpty()) {
        break;
      }
      page = page("verb=ListRecords&resumptionToken=" + encoded(page.token()));
    }
    double seconds = (System.nanoTime() - start - looking) / 1e9;

    LOG.infof(
        "%s: %d records in %.1f s, %.0f/s; heap in MB: %s",
        prefix, harvested.size(), seconds, harvested.size() / seconds, heap);
    assertThat(expected).hasSizeGreaterThan(REAL_RECORDS);
    assertThat(harvested).doesNotHaveDuplicates().containsAll(expected);
    assertThat(heap.getLast() - heap.getFirst()).isLessThan(MOST_GROWTH);
  }

  private static String encoded(String token) {
    return URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  private void load(List<MarcRecord> all) {
    for (int from = 0; from < all.size(); from += BATCH) {
      var batch = all.subList(from, Math.min(from + BATCH, all.size()));
      QuarkusTransaction.requiringNew().run(() -> ingest.ingest(batch));
    }
    ingest.afterBulkLoad();
  }

  private Set<String> identifiers() throws SQLException {
    var identifiers = new HashSet<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id FROM bibliographic_record")) {
      while (rows.next()) {
        identifiers.add(OaiCalls.IDENTIFIER + rows.getString(1));
      }
    }
    return identifiers;
  }

  private Page page(String query) throws IOException, InterruptedException, XMLStreamException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(archive + "?" + query)).build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      return read(answer.body());
    }
  }

  /** Reads on the way, as a harvester does that keeps no page. */
  private static Page read(InputStream body) throws XMLStreamException {
    var identifiers = new ArrayList<String>();
    var token = "";
    var xml = XMLInputFactory.newFactory().createXMLStreamReader(body);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "identifier" -> {
            if (xml.getNamespaceURI().startsWith("http://www.openarchives.org")) {
              identifiers.add(xml.getElementText());
            }
          }
          case "resumptionToken" -> token = xml.getElementText();
          default -> {
            // The record itself.
          }
        }
      }
    }
    return new Page(identifiers, token);
  }

  private static long usedMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
