package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;
import static org.basra.exchange.library.catalogue.Marc.titled;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.catalogue.IngestResult.Created;
import org.basra.exchange.library.catalogue.IngestResult.Duplicate;
import org.basra.exchange.library.catalogue.IngestResult.Rejected;
import org.basra.exchange.library.catalogue.IngestResult.Unchanged;
import org.basra.exchange.library.catalogue.IngestResult.Updated;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class RecordIngestTest {

  @Inject RecordIngest ingest;
  @Inject RecordRepository records;

  @Test
  void aRecordIsCreatedOnceThenRecognised() {
    var number = unique();
    var first = ingest(titled(number, "الأرض")).getFirst();

    var again = ingest(titled(number, "الأرض")).getFirst();

    assertThat(first).isInstanceOf(Created.class);
    assertThat(again).isEqualTo(new Unchanged(((Created) first).id()));
    assertThat(stored(((Created) first).id()).version).isZero();
  }

  @Test
  void aChangedRecordKeepsItsIdAndGetsANewVersion() {
    var number = unique();
    var id = created(titled(number, "الارض"));

    var result = ingest(titled(number, "الأرض")).getFirst();

    assertThat(result).isEqualTo(new Updated(id));
    assertThat(stored(id).version).isEqualTo(1);
    assertThat(stored(id).titles.getFirst().original()).isEqualTo("الأرض");
  }

  @Test
  void oneNumberOfTwoLibrariesIsTwoRecords() {
    var number = unique();
    var title = field("245", "a", "Diwan");

    var results =
        ingest(
            record(control("001", number), control("003", "LeBAU"), title),
            record(control("001", number), control("003", "NjP"), title),
            record(control("001", number), title));

    assertThat(results).allMatch(Created.class::isInstance).doesNotHaveDuplicates();
    assertThat(ingest(record(control("001", number), title)).getFirst())
        .isEqualTo(new Unchanged(((Created) results.get(2)).id()));
  }

  @Test
  void theFirstOfANumberInABatchIsKept() {
    var number = unique();

    var results =
        ingest(titled(number, "first"), titled(number, "second"), titled(number, "first"));

    var id = ((Created) results.getFirst()).id();
    assertThat(results).containsExactly(new Created(id), new Duplicate(id), new Duplicate(id));
    assertThat(stored(id).titles.getFirst().latin()).isEqualTo("first");
  }

  @Test
  void aRecordWithoutNumberIsKnownByItsContent() {
    var unnumbered = record(field("245", "a", "بلا رقم " + unique()));
    var id = created(unnumbered);

    var results = ingest(unnumbered, unnumbered);

    assertThat(results).containsExactly(new Unchanged(id), new Duplicate(id));
  }

  @Test
  void whatIsNoPublicationIsRefusedAndTheRestGoesOn() {
    var authority =
        new MarcRecord("00000nz  a2200000n  4500", List.of(field("100", "a", "Kanafānī, Ghassān")));
    var untitled = record(control("001", unique()), field("100", "a", "nobody"));
    var longNumber = titled("9".repeat(201), "a title");

    var results = ingest(authority, untitled, longNumber, titled(unique(), "kept"));

    assertThat(results.subList(0, 3))
        .extracting(result -> ((Rejected) result).code())
        .containsExactly("NOT_BIBLIOGRAPHIC", "TITLE_MISSING", "CONTROL_NUMBER_TOO_LONG");
    assertThat(results.get(3)).isInstanceOf(Created.class);
  }

  @Test
  void theWholeRecordIsKept() {
    var sent =
        record(
            control("001", unique()),
            field("245", "6", "880-01", "a", " Title with \u0098marks\u009C  / "),
            field("590", "a", "local note", "9", "x"),
            field("880", "6", "245-01/(3/r", "a", "\u202Bعنوان\u202C"));

    var id = created(sent);

    assertThat(QuarkusTransaction.requiringNew().call(() -> records.marc(id))).isEqualTo(sent);
  }

  @Test
  void aMonstrousFieldDoesNotFailItsBatch() {
    var words = new StringBuilder();
    IntStream.range(0, 200_000).forEach(i -> words.append("word").append(i).append(' '));
    var monster = titled(unique(), words + "x".repeat(10_000));

    var results = ingest(monster, titled(unique(), "kept"));

    assertThat(results).allMatch(Created.class::isInstance);
  }

  @Test
  void aBatchCostsTheSameFewStatementsHoweverLongItIs() {
    long forFew = SqlStatements.fewestDuring("library", () -> ingest(batch(2)));
    long forMany = SqlStatements.fewestDuring("library", () -> ingest(batch(300)));

    assertThat(forFew).isEqualTo(5);
    assertThat(forMany).isEqualTo(forFew);
  }

  @Test
  void importsOfTheSameFileAtOnceCreateEachRecordOnce() {
    var file = batch(100);

    var results = Race.of(4, i -> ingest(i % 2 == 0 ? file : file.reversed()));

    var created = results.stream().flatMap(List::stream).filter(Created.class::isInstance).toList();
    var ids =
        results.stream()
            .flatMap(List::stream)
            .map(r -> r instanceof Created(UUID id) ? id : ((Unchanged) r).id())
            .distinct();
    assertThat(created).hasSize(100);
    assertThat(ids).hasSize(100);
  }

  private static List<MarcRecord> batch(int size) {
    return IntStream.range(0, size).mapToObj(i -> titled(unique(), "كتاب " + i)).toList();
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  private UUID created(MarcRecord record) {
    return ((Created) ingest(record).getFirst()).id();
  }

  private List<IngestResult> ingest(MarcRecord... batch) {
    return ingest(List.of(batch));
  }

  private List<IngestResult> ingest(List<MarcRecord> batch) {
    return QuarkusTransaction.requiringNew().call(() -> ingest.ingest(batch));
  }

  private BibliographicRecord stored(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> records.load(id));
  }
}
