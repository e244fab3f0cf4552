package org.basra.exchange.library.headings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.transaction.Transactions;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class HeadingRaceTest {

  private static final int NAMES = 60;

  @Inject RecordIngest ingest;
  @Inject DataSource database;

  /** Half of the runners know a name by its Arabic form alone, half by both. */
  @RepeatedTest(3)
  void importsOfTheSameNewNamesAtOnceMakeEachContributorOnce() throws SQLException {
    // Given
    var mark = "w" + UUID.randomUUID().toString().replace("-", "");

    // When
    Race.of(4, runner -> ingest(books(mark, runner)));

    // Then
    assertThat(count("contributor_name WHERE key LIKE 'P %" + mark + "%'")).isEqualTo(NAMES * 2L);
    assertThat(
            count(
                "(SELECT DISTINCT contributor_id FROM record_contributor rc JOIN contributor_name n"
                    + " USING (contributor_id) WHERE n.key LIKE 'P %"
                    + mark
                    + "%') AS used"))
        .isEqualTo(contributors(mark));
    assertThat(contributors(mark)).isBetween((long) NAMES, NAMES * 2L);
    assertThat(
            count(
                "contributor c WHERE NOT EXISTS"
                    + " (SELECT 1 FROM contributor_name n WHERE n.contributor_id = c.id)"
                    + " AND c.sort_key LIKE '%"
                    + mark
                    + "%'"))
        .isZero();
  }

  @RepeatedTest(3)
  void importsOfOneHeadingInBothScriptsMakeOneContributor() throws SQLException {
    var mark = "w" + UUID.randomUUID().toString().replace("-", "");

    Race.of(4, runner -> ingest(books(mark, 2 * runner)));

    assertThat(contributors(mark)).isEqualTo(NAMES);
  }

  @Test
  void aBatchCostsTheSameFewStatementsHoweverManyNamesItHas() {
    var mark = "w" + UUID.randomUUID().toString().replace("-", "");
    long forNew = SqlStatements.during("library", () -> ingest(books(mark, 0)));
    long forKnown = SqlStatements.fewestDuring("library", () -> ingest(books(mark, 2)));

    assertThat(forNew).isLessThanOrEqualTo(10);
    assertThat(forKnown).isEqualTo(6);
  }

  private long contributors(String mark) throws SQLException {
    return count(
        "(SELECT DISTINCT contributor_id FROM contributor_name WHERE key LIKE 'P %"
            + mark
            + "%') AS made");
  }

  private static List<MarcRecord> books(String mark, int runner) {
    var books = new ArrayList<MarcRecord>();
    IntStream.range(0, NAMES).forEach(i -> books.add(book(mark, i, runner % 2 == 0)));
    Collections.shuffle(books, new Random(runner));
    return books;
  }

  private static MarcRecord book(String mark, int name, boolean hasLatin) {
    var number = control("001", UUID.randomUUID().toString());
    var title = field("245", "a", "كتاب");
    var arabic = "اسم %s %d".formatted(mark, name);
    return hasLatin
        ? record(
            number,
            title,
            field("100", "6", "880-01", "a", "Name %s %d".formatted(mark, name)),
            field("880", "6", "100-01", "a", arabic))
        : record(number, title, field("880", "6", "100-00", "a", arabic));
  }

  private List<IngestResult> ingest(List<MarcRecord> batch) {
    return Transactions.retrying(() -> ingest.ingest(batch));
  }

  private long count(String from) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
      row.next();
      return row.getLong(1);
    }
  }
}
