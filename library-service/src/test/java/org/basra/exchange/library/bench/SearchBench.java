package org.basra.exchange.library.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.basra.exchange.library.search.SearchLoop;

/**
 * Ranked searches with facets for one to three words that stand side by side in titles, beside the
 * same statements through one JDBC loop. Seven records of ten have a copy.
 */
final class SearchBench {

  private static final int USERS = 10;
  private static final int SECONDS = 20;
  private static final int QUERIES = 1000;

  /** How long a reader looks at a page before the next search. */
  private static final int PAUSE_MILLIS = 1000;

  private static final String COPIES =
      """
      INSERT INTO item (id, version, record_id, barcode, location, status, created_at)
      SELECT uuidv7(), 0, id, 'BENCH-' || row_number() OVER (), 'MAIN', 'AVAILABLE', now()
      FROM bibliographic_record WHERE get_byte(uuid_send(id), 14) % 10 < 7
      """;

  private final BenchStack stack;
  private final Api api;
  private final List<String> queries;

  SearchBench(BenchStack stack, RecordShapes shapes) {
    this.stack = stack;
    this.api = new Api(stack.url());
    var random = new Random(1);
    this.queries = Stream.generate(() -> shapes.words(random)).limit(QUERIES).toList();
  }

  void run() throws Exception {
    addCopies();
    Load.run(USERS, SECONDS, user -> searches(user, 20));
    for (int page : new int[] {20, 50}) {
      System.out.println(
          Load.pausing(USERS, SECONDS, PAUSE_MILLIS, user -> searches(user, page))
              .line("search, 10 readers, page of " + page));
      System.out.println(
          Load.run(USERS, SECONDS, user -> searches(user, page))
              .line("search without pause, page of " + page));
    }
    try (var connection = stack.database().getConnection()) {
      connection.setAutoCommit(false);
      var loop = new SearchLoop(connection);
      var random = new Random(1);
      Load.Step step = () -> loop.search(queries.get(random.nextInt(queries.size())));
      Load.run(1, 5, user -> step);
      System.out.println(Load.run(1, SECONDS, user -> step).line("  one JDBC loop, page of 50"));
    }
  }

  private void addCopies() throws SQLException, InterruptedException {
    try (var connection = stack.database().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(COPIES);
      statement.execute("ANALYZE item");
    }
    // What the import and this have left to be written belongs to them.
    TimeUnit.SECONDS.sleep(5);
  }

  private Load.Step searches(int user, int page) {
    var random = new Random(user);
    return () ->
        api.get(
            "/v1/records?facets=true&limit="
                + page
                + "&q="
                + Api.encoded(queries.get(random.nextInt(queries.size()))));
  }
}
