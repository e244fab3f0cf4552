package org.basra.exchange.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.basra.exchange.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FoldFunctionTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  private static EmbeddedDatabase database;
  private static Connection connection;

  @BeforeAll
  static void start() throws SQLException, IOException {
    database = EmbeddedDatabase.temporary();
    connection = database.superuser("postgres").getConnection();
    try (var statement = connection.createStatement();
        var migration = FoldFunctionTest.class.getResourceAsStream("/db/platform/V1__text.sql")) {
      statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void theVectorsOfTheJavaFoldingHoldInTheDatabase() throws SQLException, IOException {
    var vectors = vectors();

    var folded = folded(vectors.stream().map(v -> v[0]).toList());

    assertThat(folded).hasSizeGreaterThanOrEqualTo(120);
    assertThat(folded).isEqualTo(vectors.stream().map(v -> v[1]).toList());
  }

  @Test
  void everyCharacterFoldsTheSameInJavaAndInTheDatabase() throws SQLException {
    var characters =
        IntStream.rangeClosed(1, 0x1FFFF)
            .filter(c -> c < 0xD800 || c > 0xDFFF)
            .mapToObj(Character::toString)
            .toList();

    var folded = folded(characters);

    assertThat(folded).isEqualTo(characters.stream().map(ArabicText::fold).toList());
  }

  @Test
  void anyTextFoldsTheSameInJavaAndInTheDatabase() throws SQLException {
    var random = new Random(19480515);
    var texts = random.ints(100_000, 1, 12).mapToObj(length -> text(random, length)).toList();

    var folded = folded(texts);

    assertThat(folded).isEqualTo(texts.stream().map(ArabicText::fold).toList());
  }

  @Test
  void anIndexMayBeBuiltOnTheFunction() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE word (written text)");
      statement.execute("CREATE INDEX ON word (exchange_fold(written))");
      statement.execute("INSERT INTO word VALUES ('مكتبة'), ('كتاب')");

      var found =
          statement.executeQuery(
              "SELECT written FROM word WHERE exchange_fold(written) = exchange_fold('مکتبه')");

      assertThat(found.next()).isTrue();
      assertThat(found.getString(1)).isEqualTo("مكتبة");
      assertThat(found.next()).isFalse();
    }
  }

  private static List<String> folded(List<String> texts) throws SQLException {
    var folded = new ArrayList<String>();
    try (var query =
        connection.prepareStatement(
            "SELECT exchange_fold(t) FROM unnest(?::text[]) WITH ORDINALITY u(t, n) ORDER BY n")) {
      query.setArray(1, connection.createArrayOf("text", texts.toArray()));
      var rows = query.executeQuery();
      while (rows.next()) {
        folded.add(rows.getString(1));
      }
    }
    return folded;
  }

  /** Arabic half of the time, for the rules are there; else anything of the basic plane. */
  private static String text(Random random, int length) {
    return random
        .ints(length, 1, 0x10000)
        .map(c -> c % 2 == 0 ? 0x0600 + c % 0x100 : c)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String[]> vectors() throws IOException {
    var file =
        Path.of(
            System.getProperty("exchange.root"),
            "platform/base/src/test/resources/org/basra/exchange/platform/text/fold-vectors.tsv");
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> ESCAPE.matcher(line).replaceAll(FoldFunctionTest::character).split("\t", -1))
        .toList();
  }

  private static String character(java.util.regex.MatchResult escape) {
    return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
  }
}
