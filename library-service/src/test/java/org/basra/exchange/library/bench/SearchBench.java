package org.basra.exchange.library.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.basra.exchange.library.search.SearchLoop;

/**
 * Ranked searches with facets for one to three words that stand side by side in titles, beside the
 * same statements through one JDBC loop.
 */
final class SearchBench {

  private static final int USERS = 10;
  private static final int SECONDS = 20;
  private static final int QUERIES = 1000;

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
    Load.run(USERS, SECONDS, this::searches);
    System.out.println(
        Load.run(USERS, SECONDS, this::searches).line("search with facets, 10 users"));
    System.out.println(Load.run(1, SECONDS, this::searches).line("search with facets, 1 user"));
    try (var connection = stack.database().getConnection()) {
      connection.setAutoCommit(false);
      var loop = new SearchLoop(connection);
      var random = new Random(1);
      Load.Step step = () -> loop.search(queries.get(random.nextInt(queries.size())));
      Load.run(1, 5, user -> step);
      System.out.println(Load.run(1, SECONDS, user -> step).line("  one JDBC loop"));
    }
  }

  private Load.Step searches(int user) {
    var random = new Random(user);
    return () ->
        api.get(
            "/v1/records?facets=true&q="
                + Api.encoded(queries.get(random.nextInt(queries.size()))));
  }
}
