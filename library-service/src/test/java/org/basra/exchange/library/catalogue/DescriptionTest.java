package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import java.util.OptionalInt;
import org.basra.exchange.library.marc.DataField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {

  @Test
  void linkedScriptsStandSideBySide() {
    var record =
        record(
            field("245", "6", "880-01", "a", "Rijāl fī al-shams /", "c", "Ghassān Kanafānī."),
            field("880", "6", "245-01/(3/r", "a", "رجال في الشمس /", "c", "غسان كنفاني."));

    var titles = Description.of(record).titles();

    assertThat(titles)
        .containsExactly(new ScriptedText(null, "رجال في الشمس", "Rijāl fī al-shams", true));
  }

  @Test
  void theScriptDecidesNotThePlace() {
    var record =
        record(
            field("245", "6", "880-01", "a", "رجال في الشمس"),
            field("880", "6", "245-01", "a", "Rijāl fī al-shams"));

    var titles = Description.of(record).titles();

    assertThat(titles)
        .containsExactly(new ScriptedText(null, "رجال في الشمس", "Rijāl fī al-shams", true));
  }

  @Test
  void aFieldWithoutPartnerShowsWhatItHas() {
    var record = record(field("245", "a", "أم سعد"), field("246", "a", "Umm Saʻd"));

    var titles = Description.of(record).titles();

    assertThat(titles)
        .containsExactly(
            new ScriptedText(null, "أم سعد", null, false),
            new ScriptedText(null, null, "Umm Saʻd", false));
  }

  @Test
  void anUnlinkedAlternateIsNotLost() {
    var record =
        record(
            field("245", "a", "ʻĀʼid ilá Ḥayfā"),
            field("880", "6", "245-00", "a", "عائد إلى حيفا"),
            field("880", "6", "700-07", "a", "كنفاني، غسان،", "e", "مؤلف."));

    var description = Description.of(record);

    assertThat(description.titles())
        .containsExactly(
            new ScriptedText(null, null, "ʻĀʼid ilá Ḥayfā", false),
            new ScriptedText(null, "عائد إلى حيفا", null, false));
    assertThat(description.contributors())
        .containsExactly(new ScriptedText(null, "كنفاني، غسان", null, false));
  }

  @Test
  void contributorsComeWithTheirRolesMainEntryFirst() {
    var record =
        record(
            field("700", "a", "Jabrā, Jabrā Ibrāhīm,", "d", "1920-1994,", "e", "translator."),
            field("100", "6", "880-01", "a", "Faulkner, William,", "e", "author."),
            field("880", "6", "100-01", "a", "فوكنر، وليم،", "e", "مؤلف."));

    var contributors = Description.of(record).contributors();

    assertThat(contributors)
        .containsExactly(
            new ScriptedText("author", "فوكنر، وليم", "Faulkner, William", true),
            new ScriptedText("translator", null, "Jabrā, Jabrā Ibrāhīm, 1920-1994", false));
  }

  @Test
  void publishersAreNotPrintersOrCopyright() {
    var record =
        record(
            field("264", "a", "Baghdād :", "b", "Dār al-Shuʼūn,", "c", "1986."),
            new DataField(
                "264", ' ', '3', field("264", "a", "al-Baṣrah :", "b", "Maṭbaʻah").subfields()),
            new DataField("264", ' ', '4', field("264", "c", "©1985").subfields()));

    var description = Description.of(record);

    assertThat(description.publishers())
        .containsExactly(new ScriptedText(null, null, "Baghdād : Dār al-Shuʼūn", false));
    assertThat(description.dates()).containsExactly(new ScriptedText(null, null, "1986.", false));
  }

  @Test
  void subjectsKeepTheirSubdivisions() {
    var record =
        record(field("650", "a", "Arabic poetry", "z", "Iraq", "z", "Basra", "x", "History."));

    var subjects = Description.of(record).subjects();

    assertThat(subjects)
        .extracting(ScriptedText::latin)
        .containsExactly("Arabic poetry — Iraq — Basra — History");
  }

  @Test
  void languagesComeFromBothPlacesOnce() {
    var record =
        record(
            control("008", "170316s1923    ua      o     ||0 0 ara d"),
            field("041", "a", "araeng", "a", "per", "h", "fre"),
            field("041", "a", "und"));

    var languages = Description.of(record).languages();

    assertThat(languages).containsExactly("ara", "eng", "per");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      value = {
        "170316s1923    ua |1341 H. = 1923 M. |1923",
        "170316s1341    ua |1341 H. = 1923 M. |1923",
        "170316suuuu    ua |١٣٤١ هـ. = ١٩٢٣ م. |1923",
        "170316suuuu    ua |[1380 H.] |",
        "170316s19??    ua |[196-?] |",
        "short |c1999. |1999"
      },
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true)
  void theYearIsGregorianOrUnknown(String fixed, String printed, Integer expected) {
    var record = record(control("008", fixed), field("260", "c", printed));

    var year = Description.of(record).year();

    assertThat(year).isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      value = {
        "'  Kitāb   al-ḥayawān / '|Kitāb al-ḥayawān",
        "تأليف، |تأليف",
        "author.|author",
        "Wells, H. G.|Wells, H. G.",
        "1952.|1952.",
        "Ṣadr, Ḥ.|Ṣadr, Ḥ.",
        "wa-ghayruhum ...|wa-ghayruhum ...",
        "/|''"
      },
      delimiter = '|')
  void textIsShownWithoutTheCataloguersPunctuation(String read, String shown) {
    assertThat(DisplayText.of(read)).isEqualTo(shown);
  }

  @Test
  void textIsShownWithoutInvisibleMarks() {
    assertThat(DisplayText.of("\u202Aتار\u200Eيخ\u202C صبر\u008Dى")).isEqualTo("تاريخ صبرى");
    assertThat(DisplayText.of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    assertThat(DisplayText.of("Bas\u0323rah")).isEqualTo("Ba\u1E63rah");
  }
}
