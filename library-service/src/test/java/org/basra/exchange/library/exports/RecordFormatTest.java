package org.basra.exchange.library.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.AccessRule;
import org.basra.exchange.library.catalogue.ContributorView;
import org.basra.exchange.library.catalogue.DigitalLink;
import org.basra.exchange.library.catalogue.DigitalRelation;
import org.basra.exchange.library.catalogue.Identifier;
import org.basra.exchange.library.catalogue.MarcSamples;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.catalogue.ScriptedTextView;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.Iso2709Writer;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.MarcXmlWriter;
import org.basra.exchange.library.marc.Parsed;
import org.basra.exchange.library.marc.Subfield;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormatTest {

  private static final UUID ID = UUID.fromString("01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a");

  private static final String ADDRESS = "https://library.example/v1/records/" + ID;

  private static final RecordView VIEW =
      new RecordView(
          ID,
          "b1",
          "TEST",
          new ScriptedTextView("=رجال {في} الشمس", "Rijāl & \"al-shams\"", true),
          List.of(),
          List.of(new ContributorView(null, "author", "كنفاني، غسان", "Kanafānī, Ghassān", true)),
          List.of(new ScriptedTextView("دار الطليعة", null, false)),
          List.of(),
          List.of(new ScriptedTextView(null, "Palestine — Fiction\nTY  - HACK", false)),
          List.of(),
          1963,
          1382,
          List.of("ara"),
          List.of(
              new Identifier("ISBN", "9780894108570", "0-89410-857-7", true, null),
              new Identifier("ISBN", "9780000000000", "9780000000000", false, null)),
          List.of(
              link("https://example.org/a_copy?id=1", true, DigitalRelation.VERSION),
              link("https://example.org/review", true, DigitalRelation.RELATED),
              link("javascript:alert(1)", false, DigitalRelation.RESOURCE)),
          Instant.EPOCH,
          Instant.EPOCH);

  private static DigitalLink link(String url, boolean active, DigitalRelation relation) {
    return new DigitalLink(url, active, null, relation, "CC-BY-4.0", null, AccessRule.UNKNOWN);
  }

  private static String text(RecordFormat format) {
    var record =
        new ExportedRecord(VIEW, new MarcRecord("00000nam a2200000 a 4500", List.of()), ADDRESS);
    return new String(format.write(List.of(record)), StandardCharsets.UTF_8);
  }

  private static MarcRecord read(MarcFormat format, byte[] file) throws IOException {
    var reader = MarcReader.open(format, new ByteArrayInputStream(file));
    return ((Parsed.Good) reader.next().orElseThrow()).record();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aco/aco-sample-500.marcxml",
        "m2b-princeton-99-mixed-arabic.marcxml",
        "evergreen/jazz_1k.mrc"
      })
  void realRecordsComeBackFromBothFormsOfMarcAsTheyWere(String file) throws IOException {
    for (var record : MarcSamples.read(file)) {
      var binary = read(MarcFormat.ISO2709, Iso2709Writer.write(record));
      var xml =
          read(
              MarcFormat.MARCXML, MarcXmlWriter.toMarcXml(record).getBytes(StandardCharsets.UTF_8));

      assertThat(binary.fields()).isEqualTo(record.fields());
      assertThat(xml).isEqualTo(record);
    }
  }

  @Test
  void aRecordTooLongForItsLengthsIsReadByItsTerminators() throws IOException {
    var fields =
        new ArrayList<>(MarcSamples.read("aco/aco-sample-500.marcxml").getFirst().fields());
    var longOne = new DataField("520", ' ', ' ', List.of(new Subfield('a', "ن".repeat(60_000))));
    fields.add(longOne);
    var record = new MarcRecord("00000nam a2200000 a 4500", fields);

    assertThat(read(MarcFormat.ISO2709, Iso2709Writer.write(record)).fields()).isEqualTo(fields);
  }

  @Test
  void dublinCoreHasBothScriptsAndNoMarkupOfTheText() {
    assertThat(text(RecordFormat.DUBLIN_CORE))
        .contains(
            "<dc:title>=رجال {في} الشمس</dc:title>",
            "<dc:title>Rijāl &amp; \"al-shams\"</dc:title>",
            "<dc:creator>كنفاني، غسان</dc:creator>",
            "<dc:identifier>ISBN 9780894108570</dc:identifier>",
            "<dc:date>1963</dc:date>");
  }

  @ParameterizedTest
  @EnumSource(names = {"DUBLIN_CORE", "CSV", "BIBTEX", "RIS"})
  void numbersThatAreRightAndCopiesThatCanBeOpenedGoOut(RecordFormat format) {
    assertThat(text(format))
        .contains("9780894108570", "https://example.org/a_copy?id=1")
        .doesNotContain("9780000000000", "review", "javascript");
  }

  @Test
  void dublinCoreNamesTheLicence() {
    assertThat(text(RecordFormat.DUBLIN_CORE)).containsOnlyOnce("<dc:rights>CC-BY-4.0</dc:rights>");
  }

  @Test
  void aSpreadsheetCalculatesNothing() {
    assertThat(text(RecordFormat.CSV))
        .startsWith("\uFEFF\"id\",")
        .contains("\"'=رجال {في} الشمس\"", "\"Rijāl & \"\"al-shams\"\"\"");
  }

  @Test
  void citationsKeepTheirFormWhateverTheTextHolds() {
    assertThat(text(RecordFormat.BIBTEX))
        .startsWith("@book{basra-" + ID)
        .contains("title = {=رجال \\{في\\} الشمس},", "year = {1963},", "isbn = {9780894108570},");
    assertThat(text(RecordFormat.RIS).lines())
        .startsWith("TY  - BOOK", "AU  - كنفاني، غسان")
        .contains("KW  - Palestine — Fiction TY  - HACK")
        .doesNotContain("TY  - HACK");
  }

  @Test
  void aBookOfSchemaOrgNamesItsScripts() throws IOException {
    var book = new ObjectMapper().readTree(text(RecordFormat.JSON_LD));

    assertThat(book.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(book.path("@type").asText()).isEqualTo("Book");
    assertThat(book.path("url").asText()).isEqualTo(ADDRESS);
    assertThat(book.path("name").path(0).path("@value").asText()).isEqualTo("=رجال {في} الشمس");
    assertThat(book.path("name").path(0).path("@language").asText()).isEqualTo("ar");
    assertThat(book.path("name").path(1).path("@language").asText()).isEqualTo("ar-Latn");
    assertThat(book.path("author").path("@type").asText()).isEqualTo("Person");
    assertThat(book.path("author").path("name").asText()).isEqualTo("كنفاني، غسان");
    assertThat(book.path("author").path("alternateName").asText()).isEqualTo("Kanafānī, Ghassān");
    assertThat(book.path("inLanguage").asText()).isEqualTo("ar");
    assertThat(book.path("datePublished").asText()).isEqualTo("1963");
    assertThat(book.path("publisher").path("name").asText()).isEqualTo("دار الطليعة");
    assertThat(book.path("isbn").asText()).isEqualTo("9780894108570");
  }

  @Test
  void aBodyIsAnOrganizationWhereMarcSaysSo() throws IOException {
    var body = new DataField("110", ' ', ' ', List.of(new Subfield('a', "كنفاني، غسان")));
    var marc = new MarcRecord("00000nam a2200000 a 4500", List.of(body));
    var written = RecordFormat.JSON_LD.write(List.of(new ExportedRecord(VIEW, marc, ADDRESS)));

    assertThat(new ObjectMapper().readTree(written).path("author").path("@type").asText())
        .isEqualTo("Organization");
  }

  @Test
  void theListOfMediaTypesIsThatOfTheFormats() {
    assertThat(RecordFormat.MEDIA_TYPES)
        .isEqualTo(
            Stream.of(RecordFormat.values())
                .map(RecordFormat::mediaType)
                .collect(Collectors.joining(",", RecordFormat.JSON + ",", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                                          |",
        "*/*                                                       |",
        "text/html, application/xml;q=0.9, */*;q=0.8               |",
        "application/*                                             |",
        "application/marc                                          | MARC",
        "text/csv, application/json;q=0.9                          | CSV",
        "text/csv;q=0.5, application/json                          |",
        "text/*                                                    | CSV",
        "*/*;q=0.1, text/csv;q=0.2                                 | CSV",
        "application/json;q=0, */*                                 | MARCXML",
        "application/x-bibtex, application/marc                    | MARC",
        "application/x-bibtex;q=0.9, application/marc;q=0.8        | BIBTEX",
        "application/ld+json                                       | JSON_LD"
      })
  void theMostWantedFormatIsTaken(String accept, RecordFormat format) {
    assertThat(RecordFormat.preferred(ranges(accept))).isEqualTo(Optional.ofNullable(format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/csv;q=0", "application/json;q=0.0, text/html"})
  void whatNobodyWantsIsNotSent(String accept) {
    assertThatThrownBy(() -> RecordFormat.preferred(ranges(accept)))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.type()).isEqualTo(CommonProblem.NOT_ACCEPTABLE));
  }

  private static List<MediaRange> ranges(String accept) {
    return Stream.of(accept.split(","))
        .map(range -> range.strip().split("[/;=]"))
        .map(p -> new MediaRange(p[0], p[1], p.length == 4 ? Double.parseDouble(p[3]) : 1))
        .toList();
  }
}
