package org.basra.exchange.library.headings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.MarcSamples;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The headings of the half of Arabic Collections Online that is in the shared data. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class RealHeadingsTest {

  private static final Logger LOG = Logger.getLogger(RealHeadingsTest.class);
  private static final int BATCH = 100;

  @Inject RecordIngest ingest;
  @Inject DataSource database;

  @Test
  void realHeadingsBecomeContributorsInBothScripts() throws IOException, SQLException {
    // Given
    var file = MarcSamples.read("aco/aco-a.marcxml.gz");

    // When
    load(file);

    // Then
    long contributors = one("count(*) FROM contributor");
    long names = one("count(*) FROM contributor_name");
    long both =
        one(
            "count(*) FROM contributor c WHERE 2 <= (SELECT count(DISTINCT script)"
                + " FROM contributor_name n WHERE n.contributor_id = c.id)");
    tell(contributors, names, both);
    assertThat(both).isGreaterThan(contributors / 2);
    assertThat(
            one(
                "count(DISTINCT contributor_id) FROM contributor_name WHERE key IN"
                    + " ('P husayn taha 1889 1973', 'P حسين طه 1889 1973', 'P حسين طه')"))
        .isOne();
    assertThat(
            one(
                "count(*) FROM bibliographic_record r WHERE jsonb_array_length(r.contributors) <>"
                    + " (SELECT count(*) FROM record_contributor rc WHERE rc.record_id = r.id)"))
        .isZero();

    // When
    load(file);

    // Then
    assertThat(one("count(*) FROM contributor")).isEqualTo(contributors);
    assertThat(one("count(*) FROM contributor_name")).isEqualTo(names);
  }

  private void tell(long contributors, long names, long both) throws SQLException {
    LOG.infof(
        "%d places, %d contributors, %d names, %d contributors in both scripts, %d with more than"
            + " two names, at most %d names",
        one("count(*) FROM record_contributor"),
        contributors,
        names,
        both,
        one(
            "count(*) FROM (SELECT 1 FROM contributor_name GROUP BY contributor_id"
                + " HAVING count(*) > 2) AS many"),
        one(
            "max(n) FROM (SELECT count(*) AS n FROM contributor_name GROUP BY contributor_id)"
                + " AS counts"));
  }

  private void load(List<MarcRecord> all) {
    for (int from = 0; from < all.size(); from += BATCH) {
      var batch = all.subList(from, Math.min(from + BATCH, all.size()));
      QuarkusTransaction.requiringNew().run(() -> ingest.ingest(batch));
    }
    ingest.afterBulkLoad();
  }

  private long one(String select) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT " + select)) {
      row.next();
      return row.getLong(1);
    }
  }
}
