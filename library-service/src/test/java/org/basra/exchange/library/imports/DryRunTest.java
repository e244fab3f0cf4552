package org.basra.exchange.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.ISO2709;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.collection;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.outcomes;
import static org.basra.exchange.library.imports.Imports.record;
import static org.basra.exchange.library.imports.Imports.startWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.basra.exchange.testing.SharedData;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class DryRunTest {

  private static final String[] DRY = {"dryRun", "true"};
  private static final List<String> CATALOGUE =
      List.of("bibliographic_record", "record_search", "catalogue_word", "item", "outbox_event");

  @Inject DataSource database;

  @Test
  void whatTheDryRunSaysTheImportDoesAndNothingIsCataloguedBefore()
      throws IOException, SQLException {
    // Given
    var name = "broken/marc4j-pride-and-prejudice-with-many-errors.mrc";
    var file = Files.readAllBytes(SharedData.file("library/" + name));
    var before = fingerprints();

    // When
    var dry = startWith(ISO2709, file, DRY);
    var rehearsed = ended(dry);

    // Then
    assertThat(fingerprints()).isEqualTo(before);
    assertThat(rehearsed.getBoolean("dryRun")).isTrue();
    assertThat(rehearsed.getInt("counts.total")).isEqualTo(383);
    var real = startWith(ISO2709, file);
    assertThat(ended(real).getMap("counts")).isEqualTo(rehearsed.getMap("counts"));
    assertThat(perRecord(real)).isEqualTo(perRecord(dry));
  }

  @Test
  void theOutcomesOfADryRunNameOnlyRecordsThatAreThere() throws SQLException {
    // Given
    var known = "t" + UUID.randomUUID();
    var fresh = "t" + UUID.randomUUID();
    var knownPlace = startWith(MARCXML, collection(record(known, "معروف")));
    ended(knownPlace);
    var recordId = outcomes(knownPlace, "limit=1").getString("items[0].recordId");
    var records = new ArrayList<String>();
    records.add(record(known, "معروف"));
    records.add(record(fresh, "جديد"));
    records.add(record(fresh, "جديد أيضا"));
    records.add(unnumbered("بلا رقم " + fresh));
    IntStream.range(0, 300).forEach(i -> records.add(record(fresh + "-" + i, "كتاب " + i)));
    records.add(record(fresh, "بعيد"));
    records.add(unnumbered("بلا رقم " + fresh));
    records.add(record(known, "بعيد"));
    var before = fingerprints();

    // When
    var place = startWith(MARCXML, collection(records.toArray(String[]::new)), DRY);
    var view = ended(place);

    // Then
    assertThat(fingerprints()).isEqualTo(before);
    assertThat(view.getInt("counts.created")).isEqualTo(302);
    var first = outcomes(place, "limit=4");
    assertThat(first.getList("items.outcome"))
        .containsExactly("UNCHANGED", "CREATED", "DUPLICATE", "CREATED");
    assertThat(first.getList("items.recordId")).containsExactly(recordId, null, null, null);
    var repeated = outcomes(place, "outcome=DUPLICATE");
    assertThat(repeated.getList("items.position")).containsExactly(3, 305, 306, 307);
    assertThat(repeated.getList("items.recordId")).containsExactly(null, null, null, recordId);
  }

  @Test
  void wordsOfADryRunAreStillNewAfterwards() {
    // Given
    var word = "w" + UUID.randomUUID().toString().replace("-", "");
    var file = collection(record(word, "كتاب " + word));
    ended(startWith(MARCXML, file, DRY));

    // When
    ended(startWith(MARCXML, file));

    // Then
    assertThat(count("SELECT count(*) FROM catalogue_word WHERE word = '" + word + "'")).isOne();
  }

  private static List<Object> perRecord(String place) {
    var all = new ArrayList<Object>();
    var page = outcomes(place, "limit=200");
    while (true) {
      all.addAll(page.getList("items.collect { [it.position, it.outcome, it.reasonCode] }"));
      var next = page.getString("next");
      if (next == null) {
        return all;
      }
      page = outcomes(place, "limit=200&cursor=" + next);
    }
  }

  /** Every row of the catalogue, in one number a table. */
  private Map<String, Long> fingerprints() throws SQLException {
    var prints = new LinkedHashMap<String, Long>();
    for (var table : CATALOGUE) {
      var rows = "SELECT coalesce(sum(hashtext(t::text)::bigint), 0) FROM " + table + " t";
      prints.put(table, count(rows));
    }
    return prints;
  }

  private long count(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unnumbered(String title) {
    return record("", title).replaceAll("<controlfield.*?</controlfield>", "");
  }
}
