package org.basra.exchange.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.imports.Imports.ISO2709;
import static org.basra.exchange.library.imports.Imports.MARCXML;
import static org.basra.exchange.library.imports.Imports.collection;
import static org.basra.exchange.library.imports.Imports.ended;
import static org.basra.exchange.library.imports.Imports.librarian;
import static org.basra.exchange.library.imports.Imports.outcomes;
import static org.basra.exchange.library.imports.Imports.record;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.testing.SharedData;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class ImportTest {

  @Test
  void aRealFileIsCataloguedOnceHoweverOftenItIsImported() throws IOException {
    // Given
    var file = Files.readAllBytes(SharedData.file("library/aco/aco-sample-500.marcxml"));
    var first = ended(MARCXML, file);

    // When
    var second = ended(MARCXML, file);

    // Then
    assertThat(first.getString("status")).isEqualTo("COMPLETED");
    assertThat(first.getInt("counts.total")).isEqualTo(500);
    assertThat(first.getInt("counts.created") + first.getInt("counts.unchanged")).isEqualTo(500);
    assertThat(second.getInt("counts.unchanged")).isEqualTo(500);
    assertThat(second.getString("finishedAt")).endsWith("Z");
    assertThat(second.<Object>get("failure")).isNull();
  }

  @Test
  void aBrokenFileIsImportedAsFarAsItCanBe() throws IOException {
    // Given
    var name = "broken/marc4j-pride-and-prejudice-with-many-errors.mrc";
    var file = Files.readAllBytes(SharedData.file("library/" + name));

    // When
    var place = Imports.start(ISO2709, file);
    var view = ended(place);

    // Then
    assertThat(view.getString("status")).isEqualTo("COMPLETED");
    assertThat(view.getInt("counts.total")).isEqualTo(383);
    assertThat(positions(place)).isEqualTo(IntStream.rangeClosed(1, 383).boxed().toList());
    var quarantined = outcomes(place, "outcome=QUARANTINED&limit=200");
    assertThat(quarantined.getList("items"))
        .hasSize(view.getInt("counts.quarantined"))
        .isNotEmpty();
    var bad = quarantined.getMap("items.find { it.position == 238 }");
    assertThat(bad)
        .containsEntry("reasonCode", "TEXT_CODING_UNKNOWN")
        .doesNotContainKey("recordId");
    var raw = Base64.getDecoder().decode((String) bad.get("rawBase64"));
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains(new String(raw, StandardCharsets.ISO_8859_1));
  }

  @Test
  void eachRecordIsToldWhatBecameOfIt() {
    // Given
    var known = unique();
    var changing = unique();
    var fresh = unique();
    ended(MARCXML, collection(record(known, "فلسطين"), record(changing, "قديم")));
    var file =
        collection(
            record(known, "فلسطين"),
            record(changing, "جديد"),
            record(fresh, "بغداد"),
            record(fresh, "شيء آخر"),
            "<record><leader>x</leader></record>",
            record(unique(), "a" + "b".repeat(10)).replace("245", "500"));

    // When
    var place = Imports.start(MARCXML, file);
    ended(place);

    // Then
    var items = outcomes(place, "limit=200");
    assertThat(items.getList("items.outcome"))
        .containsExactly(
            "UNCHANGED", "UPDATED", "CREATED", "DUPLICATE", "QUARANTINED", "QUARANTINED");
    assertThat(items.getString("items[3].recordId"))
        .isEqualTo(items.getString("items[2].recordId"));
    assertThat(items.getString("items[0].controlNumber")).isEqualTo(known);
    assertThat(items.getList("items.reasonCode"))
        .containsExactly(null, null, null, null, "RECORD_EMPTY", "TITLE_MISSING");
    var single = librarian().get(place + "/outcomes/6").then().statusCode(200).extract().jsonPath();
    assertThat(single.getMap("")).isEqualTo(items.getMap("items[5]"));
  }

  @Test
  void aRecordThatTheDatabaseRefusesCostsOnlyItself() {
    // Given: no index of PostgreSQL holds 003 at this length, and it does not compress
    var source = new Random(3).ints(9000, 'A', 'z').mapToObj(Character::toString);
    var tooLong = source.filter(c -> !c.matches("[\\\\<>&]")).collect(Collectors.joining());
    var file =
        collection(
            record(unique(), "قبل"),
            record(unique(), "لا يُحفظ").replace("IqBaTEST", tooLong),
            record("n" + tooLong, "رقم أطول من أن يُحفظ"),
            record(unique(), "بعد"));

    // When
    var place = Imports.start(MARCXML, file);
    ended(place);

    // Then
    var items = outcomes(place, "limit=10");
    assertThat(items.getList("items.outcome"))
        .containsExactly("CREATED", "QUARANTINED", "QUARANTINED", "CREATED");
    assertThat(items.getString("items[1].reasonCode")).isEqualTo("RECORD_NOT_STORED");
    assertThat(items.getString("items[2].reasonCode")).isEqualTo("CONTROL_NUMBER_TOO_LONG");
  }

  @Test
  void whatWasGuessedIsTold() throws IOException {
    // Given
    var file = Files.readAllBytes(SharedData.file("library/evergreen/jazz_1k.mrc"));

    // When
    var place = Imports.start(ISO2709, file);
    var view = ended(place);

    // Then
    assertThat(view.getInt("counts.total")).isEqualTo(1000);
    assertThat(view.getInt("counts.quarantined")).isZero();
    assertThat(
            pages(place)
                .flatMap(page -> page.getList("items.warnings.flatten()", String.class).stream()))
        .hasSize(5)
        .allMatch(warning -> warning.contains("empty subfield"));
  }

  @Test
  void aRecordRepeatedFarBehindInTheFileIsStillADuplicate() {
    // Given
    var number = unique();
    var records = new ArrayList<String>();
    records.add(record(number, "الأول"));
    records.add(withoutNumber("بلا رقم " + number));
    IntStream.range(0, 200).forEach(i -> records.add(record(unique(), "كتاب " + i)));
    records.add(record(number, "الأخير"));
    records.add(withoutNumber("بلا رقم " + number));

    // When
    var place = Imports.start(MARCXML, collection(records.toArray(String[]::new)));
    var view = ended(place);

    // Then
    assertThat(view.getInt("counts.created")).isEqualTo(202);
    var repeated = outcomes(place, "outcome=DUPLICATE");
    assertThat(repeated.getList("items.position")).containsExactly(203, 204);
    var firsts = outcomes(place, "limit=2");
    assertThat(repeated.getList("items.recordId")).isEqualTo(firsts.getList("items.recordId"));
  }

  @Test
  void anArabicRecordKeepsItsLinkedScriptsOnTheWayIn() throws IOException {
    // Given
    var file = Files.readAllBytes(SharedData.file("library/binary-arabic/LeBAU_20210614.mrc"));

    // When
    var view = ended(ISO2709, file);

    // Then
    assertThat(view.getInt("counts.total")).isEqualTo(340);
    assertThat(view.getInt("counts.quarantined")).isZero();
  }

  private static List<Integer> positions(String place) {
    return pages(place)
        .flatMap(page -> page.getList("items.position", Integer.class).stream())
        .toList();
  }

  /** All pages of the outcomes, each found by the cursor of the one before. */
  private static Stream<JsonPath> pages(String place) {
    return Stream.iterate(
        outcomes(place, "limit=150"),
        Objects::nonNull,
        page ->
            page.getString("next") == null
                ? null
                : outcomes(place, "limit=150&cursor=" + page.getString("next")));
  }

  private static String withoutNumber(String title) {
    return record("", title).replaceAll("<controlfield.*?</controlfield>", "");
  }

  private static String unique() {
    return "t" + UUID.randomUUID();
  }
}
