package org.basra.exchange.library.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.testing.TestStack;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** That a part of the catalogue stands for the whole where a search finds much. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class FacetsTest {

  private static final int RECORDS = 400;
  private static final int NEVER = -1;

  @Inject RecordIngest ingest;
  @Inject EntityManager entities;

  private final String mark = "facets" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

  @Test
  void ofLittleEverythingIsCounted() {
    ingest();

    var facets = facets(Facets.LITTLE, Facets.MUCH);

    assertThat(facets.approximate()).isFalse();
    assertThat(facets.values())
        .extracting(FacetValue::facet, FacetValue::value, FacetValue::count)
        .contains(tuple("language", "ara", (long) RECORDS));
  }

  @Test
  void ofMuchAnEighthIsCountedAndRaised() {
    ingest();

    var facets = facets(NEVER, Integer.MAX_VALUE);

    assertThat(facets.approximate()).isTrue();
    assertThat(facets.values())
        .extracting(FacetValue::facet, FacetValue::value, FacetValue::count)
        .contains(tuple("language", "ara", 8 * inParts(16)));
  }

  @Test
  void ofVeryMuchTheGlanceItselfIsCounted() {
    ingest();

    var facets = facets(NEVER, NEVER);

    assertThat(facets.approximate()).isTrue();
    assertThat(
            facets.values().stream()
                .filter(value -> value.facet().equals("language"))
                .mapToLong(FacetValue::count)
                .sum())
        .isEqualTo(64 * inParts(2));
  }

  @Test
  void thePartsAreAboutEqual() {
    ingest();

    assertThat(inParts(128)).isEqualTo(RECORDS);
    assertThat(inParts(16)).isBetween(RECORDS / 16L, RECORDS / 4L);
  }

  private void ingest() {
    var batch = IntStream.range(0, RECORDS).mapToObj(this::titled).toList();
    QuarkusTransaction.requiringNew().run(() -> ingest.ingest(batch));
  }

  private MarcRecord titled(int number) {
    return record(
        control("001", mark + number),
        control("008", "000000s1963    le            000 0 ara  "),
        field("245", "a", "%s %d".formatted(mark, number).toLowerCase(Locale.ROOT)));
  }

  private Facets facets(int little, int much) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<FacetValue> counted =
                  entities
                      .unwrap(Session.class)
                      .createNativeQuery(
                          SearchSql.facets(RecordQuery.of(mark), true), Object[].class)
                      .setParameter("words", "'" + mark + "'")
                      .setParameter("little", little)
                      .setParameter("much", much)
                      .getResultStream()
                      .map(RecordSearchRepository::facetValue)
                      .toList();
              return Facets.of(counted);
            });
  }

  private long inParts(int parts) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .unwrap(Session.class)
                    .createNativeQuery(
                        "SELECT count(*) FROM record_search WHERE part < :parts"
                            + " AND words @@ CAST(:words AS tsquery)",
                        Long.class)
                    .setParameter("parts", parts)
                    .setParameter("words", "'" + mark + "'")
                    .getSingleResult());
  }
}
