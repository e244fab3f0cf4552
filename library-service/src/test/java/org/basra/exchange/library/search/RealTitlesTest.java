package org.basra.exchange.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.basra.exchange.library.catalogue.MarcSamples;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.search.RecordSearchRepository.Extras;
import org.basra.exchange.platform.text.ArabicText;
import org.basra.exchange.testing.TestStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Known-item search over the half of Arabic Collections Online that is in the shared data. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class RealTitlesTest {

  private static final Logger LOG = Logger.getLogger(RealTitlesTest.class);
  private static final Pattern ARABIC = Pattern.compile(".*\\p{IsArabic}.*");
  private static final int BATCH = 200;
  private static final int SAMPLE = 1500;

  @Inject RecordIngest ingest;
  @Inject RecordSearchRepository records;
  @Inject DataSource database;

  /** A record and its title as the library wrote it. */
  private record Known(UUID id, String title) {}

  @Test
  void titlesAreFoundAsPeopleTypeThem() throws IOException, SQLException {
    var file = MarcSamples.read("aco/aco-a.marcxml.gz");
    load(file);
    var known = known(file);
    assertThat(known).hasSizeGreaterThan(SAMPLE);

    assertFound("as catalogued", known, UnaryOperator.identity());
    assertFound("bare alef", known, RealTitlesTest::bareAlef);
    assertFound("bare alef, ه for ة", known, t -> behind(bareAlef(t), 'ة', 'ه'));
    assertFound("bare alef, ه for ة, ي for ى", known, RealTitlesTest::bare);
    assertFound("article dropped as well", known, t -> withoutArticle(bare(t)), 0.95);
    assertFoldsAgree();
  }

  private void load(List<MarcRecord> all) {
    long start = System.nanoTime();
    for (int from = 0; from < all.size(); from += BATCH) {
      var batch = all.subList(from, Math.min(from + BATCH, all.size()));
      QuarkusTransaction.requiringNew().run(() -> ingest.ingest(batch));
    }
    ingest.afterBulkLoad();
    double seconds = (System.nanoTime() - start) / 1e9;
    LOG.infof("%d records in %.1f s, %.0f/s", all.size(), seconds, all.size() / seconds);
  }

  /** Those of the file: other tests put many records of one title into the same catalogue. */
  private List<Known> known(List<MarcRecord> file) throws SQLException {
    var numbers =
        file.stream()
            .flatMap(record -> record.controlNumber().stream())
            .collect(Collectors.toSet());
    var known = new ArrayList<Known>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT id, titles -> 0 ->> 'original', control_number FROM bibliographic_record
                WHERE control_number_source IS DISTINCT FROM 'TEST'
                  AND titles -> 0 ->> 'original' IS NOT NULL AND control_number IS NOT NULL
                ORDER BY md5(control_number)""")) {
      while (rows.next()) {
        if (numbers.contains(rows.getString(3))) {
          known.add(new Known(rows.getObject(1, UUID.class), rows.getString(2)));
        }
      }
    }
    return known;
  }

  private void assertFound(String spelling, List<Known> known, UnaryOperator<String> respell) {
    assertFound(spelling, known, respell, 0.99);
  }

  private void assertFound(
      String spelling, List<Known> known, UnaryOperator<String> respell, double least) {
    long found =
        QuarkusTransaction.requiringNew()
            .call(() -> known.stream().limit(SAMPLE).filter(k -> isFound(k, respell)).count());
    double share = (double) found / SAMPLE;
    LOG.infof("%s: %.4f among the first ten", spelling, share);
    assertThat(share).as(spelling).isGreaterThanOrEqualTo(least);
  }

  private boolean isFound(Known known, UnaryOperator<String> respell) {
    var typed =
        Stream.of(known.title().split("\\s+"))
            .filter(word -> ARABIC.matcher(word).matches())
            .limit(3)
            .map(respell)
            .collect(Collectors.joining(" "));
    return records.find(RecordQuery.of(typed), Optional.empty(), 10, Extras.NONE).records().stream()
        .anyMatch(found -> found.record().id().equals(known.id()));
  }

  /** Java and PostgreSQL fold every real title alike, in both scripts. */
  private void assertFoldsAgree() throws SQLException {
    int compared = 0;
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT marc, exchange_fold(marc) FROM bibliographic_record ORDER BY id")) {
      while (rows.next()) {
        assertThat(rows.getString(2)).isEqualTo(ArabicText.fold(rows.getString(1)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SAMPLE);
  }

  private static String bare(String word) {
    return behind(behind(bareAlef(word), 'ة', 'ه'), 'ى', 'ي');
  }

  private static String withoutArticle(String word) {
    return word.replaceFirst("^(ال|وال)(?=\\p{L}{3})", "");
  }

  private static String bareAlef(String word) {
    return word.replaceAll("[أإآٱ]", "ا");
  }

  private static String behind(String word, char written, char typed) {
    return Arrays.stream(word.split(" "))
        .map(w -> w.replaceAll(written + "(?=\\P{L}*$)", String.valueOf(typed)))
        .collect(Collectors.joining(" "));
  }
}
