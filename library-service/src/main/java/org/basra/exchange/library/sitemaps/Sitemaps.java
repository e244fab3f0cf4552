package org.basra.exchange.library.sitemaps;

import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.exports.RecordExports;
import org.basra.exchange.library.xml.XmlBody;
import org.basra.exchange.library.xml.XmlOutput;

/**
 * The list of all records in pages, and the list of these pages. Both lie beside the records, not
 * below them: a sitemap may only name what lies in its own folder.
 */
@ApplicationScoped
class Sitemaps {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final SitemapRepository records;
  private final RecordExports exports;
  private final String pages;
  private final int size;

  Sitemaps(SitemapRepository records, RecordExports exports, LibraryConfig config) {
    this.records = records;
    this.exports = exports;
    this.pages = config.publicUrl() + "/v1/sitemap-";
    this.size = config.sitemapSize();
  }

  XmlBody index() {
    var starts = records.starts(size);
    return xml -> {
      xml.open("sitemapindex", "xmlns", NAMESPACE);
      for (var start : starts) {
        entry(xml, "sitemap", pages + start.id() + ".xml", start.changed());
      }
      xml.close("sitemapindex");
    };
  }

  /**
   * The records from this one on.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 where there is none
   */
  XmlBody page(UUID first) {
    var page = records.page(first, size);
    if (page.isEmpty()) {
      throw RECORD_NOT_FOUND.problem();
    }
    return xml -> {
      xml.open("urlset", "xmlns", NAMESPACE);
      for (var record : page) {
        entry(xml, "url", exports.address(record.id()), record.changed());
      }
      xml.close("urlset");
    };
  }

  private static void entry(XmlOutput xml, String element, String address, Instant changed)
      throws IOException {
    xml.open(element);
    xml.element("loc", address);
    xml.element("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
    xml.close(element);
  }
}
