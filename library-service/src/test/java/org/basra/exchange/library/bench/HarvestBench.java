package org.basra.exchange.library.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** A whole harvest over OAI-PMH, beside reading the same rows through one JDBC loop. */
final class HarvestBench {

  private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)<");

  private static final String ROWS =
      "SELECT id, marc, updated_at FROM bibliographic_record ORDER BY updated_at, id";

  private final BenchStack stack;
  private final Api api;

  HarvestBench(BenchStack stack) {
    this.stack = stack;
    this.api = new Api(stack.url());
  }

  void run() throws IOException, InterruptedException, SQLException {
    for (var format : new String[] {"oai_dc", "marc21"}) {
      harvest(format);
    }
    long start = System.nanoTime();
    int rows = 0;
    try (var connection = stack.database().getConnection()) {
      connection.setAutoCommit(false);
      try (var query = connection.prepareStatement(ROWS)) {
        query.setFetchSize(250);
        try (var row = query.executeQuery()) {
          while (row.next()) {
            row.getString("marc");
            rows++;
          }
        }
      }
    }
    System.out.printf(
        "%-34s %9.0f/s%n", "  one JDBC loop", rows / ((System.nanoTime() - start) / 1e9));
  }

  private void harvest(String format) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int records = 0;
    var next = "metadataPrefix=" + format;
    while (next != null) {
      var page = new String(api.get("/v1/oai?verb=ListRecords&" + next), StandardCharsets.UTF_8);
      records += page.split("<record>", -1).length - 1;
      var token = TOKEN.matcher(page);
      next = token.find() ? "resumptionToken=" + Api.encoded(token.group(1)) : null;
    }
    System.out.printf(
        "%-34s %9.0f/s   %d records%n",
        "OAI-PMH harvest, " + format, records / ((System.nanoTime() - start) / 1e9), records);
  }
}
