package org.basra.exchange.library.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The statements of a ranked search with facets, through JDBC alone. */
public final class SearchLoop {

  private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z0-9]+)");
  private static final int PAGE = 51;

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** {@code connection}: without auto-commit. */
  public SearchLoop(Connection connection) {
    this.connection = connection;
  }

  /** Searches in one transaction; gives how many records the page has. */
  public int search(String typed) throws SQLException {
    var query = RecordQuery.of(typed);
    if (query.asksForNothing()) {
      return 0;
    }
    var text = new TextQuery(query.terms(), Map.of());
    var words = text.matching(Tier.NEAR);
    rows(SearchSql.settings(query), Map.of());
    var stages = Stage.of(text);
    var values = new HashMap<String, Object>();
    values.put("limit", PAGE);
    stages.forEach(stage -> values.put("stage" + stage.number(), stage.matching()));
    int found = rows(SearchSql.ranked(query, stages, null), values);
    rows(
        SearchSql.facets(query, true),
        Map.of("words", words, "little", Facets.LITTLE, "much", Facets.MUCH));
    connection.commit();
    return found;
  }

  private int rows(String sql, Map<String, Object> values) throws SQLException {
    int count = 0;
    try (var rows = execute(sql, values)) {
      while (rows.next()) {
        count++;
      }
    }
    return count;
  }

  private ResultSet execute(String sql, Map<String, Object> values) throws SQLException {
    List<String> names = new ArrayList<>();
    var positional =
        NAME.matcher(sql.replace("{r.*}", "r.*"))
            .replaceAll(
                name -> {
                  names.add(name.group(1));
                  return "?";
                });
    var statement = prepared.get(positional);
    if (statement == null) {
      statement = connection.prepareStatement(positional);
      prepared.put(positional, statement);
    }
    for (int i = 0; i < names.size(); i++) {
      statement.setObject(i + 1, values.get(names.get(i)));
    }
    return statement.executeQuery();
  }
}
