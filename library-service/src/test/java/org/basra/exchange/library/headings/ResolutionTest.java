package org.basra.exchange.library.headings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.basra.exchange.library.catalogue.Heading;
import org.basra.exchange.library.catalogue.HeadingIndex.RecordHeadings;
import org.basra.exchange.library.headings.Resolution.NewName;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  private static final UUID RECORD = UUID.randomUUID();
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final UUID ANOTHER = UUID.randomUUID();

  private final Map<String, UUID> known = new HashMap<>();
  private final Map<UUID, Set<Integer>> years = new HashMap<>();

  @Test
  void bothScriptsOfAnUnknownHeadingAreNamesOfOneNewContributor() {
    var resolution = resolve(heading("كنفاني، غسان", null, "Kanafānī, Ghassān", "1936-1972"));

    assertThat(resolution.contributors).hasSize(1);
    assertThat(resolution.names)
        .extracting(NewName::key)
        .containsExactly("P كنفاني غسان", "P kanafani ghassan 1936 1972");
    assertThat(resolution.names)
        .extracting(NewName::script)
        .containsExactly(NameScript.ARABIC, NameScript.LATIN);
    assertThat(resolution.places.getFirst().contributor())
        .isEqualTo(resolution.contributors.getFirst().id());
  }

  @Test
  void eitherScriptFindsTheContributorAndTheOtherBecomesAFurtherName() {
    know("P كنفاني غسان", SOMEBODY);

    var resolution = resolve(heading("كنفاني، غسان", null, "Kanafani, Ghassan", null));

    assertThat(resolution.contributors).isEmpty();
    assertThat(resolution.names)
        .extracting(NewName::key, NewName::contributor)
        .containsExactly(tuple("P kanafani ghassan", SOMEBODY));
    assertThat(who(resolution)).containsExactly(SOMEBODY);
  }

  @Test
  void aNameThatCameEarlierInTheBatchIsKnown() {
    var resolution =
        resolve(
            heading("كنفاني، غسان", null, "Kanafānī, Ghassān", null),
            heading(null, null, "Kanafani, Ghassan", null),
            heading("كنفاني، غسان", null, null, null));

    assertThat(resolution.contributors).hasSize(1);
    assertThat(who(resolution).stream().distinct()).hasSize(1);
  }

  @Test
  void formsWithoutPartnerStandAlone() {
    var resolution =
        resolve(
            heading("كنفاني، غسان", null, null, null),
            heading(null, null, "Kanafānī, Ghassān", null));

    assertThat(resolution.contributors).hasSize(2);
  }

  @Test
  void whoseFormsAreNamesOfTwoIsTheOneInLatinLettersAndNothingIsMerged() {
    know("P علي محمد", SOMEBODY);
    know("P ali muhammad", ANOTHER);

    var resolution = resolve(heading("علي، محمد", null, "ʻAlī, Muḥammad", null));

    assertThat(who(resolution)).containsExactly(ANOTHER);
    assertThat(resolution.names).isEmpty();
  }

  @Test
  void theFormWithDatesDecidesBeforeTheOneInLatinLetters() {
    know("P علي محمد 1900 1950", SOMEBODY, 1900, 1950);
    know("P ali muhammad", ANOTHER);

    var resolution = resolve(heading("علي، محمد", "1900-1950", "ʻAlī, Muḥammad", null));

    assertThat(who(resolution)).containsExactly(SOMEBODY);
  }

  @Test
  void aNamesakeOfOtherDatesIsSomebodyElse() {
    know("P علي محمد", SOMEBODY, 1850, 1920);

    var resolution = resolve(heading("علي، محمد", null, "ʻAlī, Muḥammad", "1900-"));

    assertThat(resolution.contributors).hasSize(1);
    assertThat(resolution.names).extracting(NewName::key).containsExactly("P ali muhammad 1900");
    assertThat(who(resolution)).doesNotContain(SOMEBODY);
  }

  @Test
  void aYearInCommonIsEnough() {
    know("P علي محمد", SOMEBODY, 1900);

    var resolution = resolve(heading("علي، محمد", null, "ʻAlī, Muḥammad", "1900-1950"));

    assertThat(who(resolution)).containsExactly(SOMEBODY);
    assertThat(resolution.names).hasSize(1);
  }

  @Test
  void aPersonAndABodyOfOneNameAreTwo() {
    var person = heading(null, null, "Hilāl", null);
    var body = new Heading(ContributorKind.BODY, null, person.latin(), null, false, false);

    var resolution = resolve(person, body);

    assertThat(resolution.contributors).hasSize(2);
  }

  @Test
  void placesCountFromZeroInEveryRecord() {
    var heading = heading(null, null, "Hilāl", null);

    var resolution =
        Resolution.of(
            Stream.of(
                    new RecordHeadings(RECORD, List.of(heading, heading)),
                    new RecordHeadings(ANOTHER, List.of(heading)))
                .map(KeyedHeading.OfRecord::of)
                .toList(),
            known,
            years,
            UUID::randomUUID);

    assertThat(resolution.places).extracting(Resolution.Place::position).containsExactly(0, 1, 0);
  }

  @Test
  void onlyTheYearsOfThoseWhoWouldGetANameAreAskedFor() {
    know("P كنفاني غسان", SOMEBODY);
    know("P ali muhammad", ANOTHER);
    know("P علي محمد", ANOTHER);
    var record =
        new RecordHeadings(
            RECORD,
            List.of(
                heading("كنفاني، غسان", null, "Kanafānī, Ghassān", null),
                heading("علي، محمد", null, "ʻAlī, Muḥammad", null),
                heading(null, null, "Hilāl", null)));

    var asked = Resolution.wouldGetNames(List.of(KeyedHeading.OfRecord.of(record)), known);

    assertThat(asked).containsExactly(SOMEBODY);
  }

  private void know(String key, UUID who, Integer... years) {
    known.put(key, who);
    this.years.put(who, new TreeSet<>(Arrays.asList(years)));
  }

  private Resolution resolve(Heading... headings) {
    var record = new RecordHeadings(RECORD, List.of(headings));
    return Resolution.of(List.of(KeyedHeading.OfRecord.of(record)), known, years, UUID::randomUUID);
  }

  private static List<UUID> who(Resolution resolution) {
    return resolution.places.stream().map(Resolution.Place::contributor).toList();
  }

  private static Heading heading(
      String original, String originalDates, String latin, String latinDates) {
    return new Heading(
        ContributorKind.PERSON,
        original == null ? null : new Heading.Form(original, originalDates),
        latin == null ? null : new Heading.Form(latin, latinDates),
        null,
        true,
        true);
  }
}
