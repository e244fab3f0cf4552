package org.basra.exchange.library.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One record by its id, beside the same row through one JDBC loop. */
final class PointReadBench {

  private static final int USERS = 20;
  private static final int SECONDS = 10;

  private static final String ROW =
      """
      SELECT id, version, control_number, control_number_source, titles, contributors, publishers,
        series, subjects, dates, identifiers, languages, publication_year, created_at, updated_at
      FROM bibliographic_record WHERE id = ?
      """;

  private final BenchStack stack;
  private final Api api;

  PointReadBench(BenchStack stack) {
    this.stack = stack;
    this.api = new Api(stack.url());
  }

  void run() throws Exception {
    var ids = ids();
    Load.run(USERS, SECONDS, user -> reads(ids, user));
    System.out.println(
        Load.run(USERS, SECONDS, user -> reads(ids, user)).line("point read, 20 users"));
    try (var connection = stack.database().getConnection();
        var query = connection.prepareStatement(ROW)) {
      var random = new Random(1);
      Load.Step step =
          () -> {
            query.setObject(1, ids.get(random.nextInt(ids.size())));
            try (var row = query.executeQuery()) {
              row.next();
              row.getString("titles");
            }
          };
      Load.run(1, 2, user -> step);
      System.out.println(Load.run(1, SECONDS, user -> step).line("  one JDBC loop"));
    }
  }

  private Load.Step reads(List<UUID> ids, int user) {
    var random = new Random(user);
    return () -> api.get("/v1/records/" + ids.get(random.nextInt(ids.size())));
  }

  private List<UUID> ids() throws SQLException {
    var ids = new ArrayList<UUID>();
    try (var connection = stack.database().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT id FROM bibliographic_record TABLESAMPLE BERNOULLI (5) LIMIT 10000")) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
