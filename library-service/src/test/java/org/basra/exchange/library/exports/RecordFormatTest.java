package org.basra.exchange.library.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFormatTest {

  private static final UUID ID = UUID.fromString("01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a");

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
    var record = new ExportedRecord(VIEW, new MarcRecord("00000nam a2200000 a 4500", List.of()));
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

  @ParameterizedTest
  @CsvSource({
    "application/json,",
    "*/*,",
    "application/marc,MARC",
    "text/csv,CSV",
    "text/*,CSV",
    "image/png,",
    "application/x-bibtex,BIBTEX"
  })
  void theMostWantedFormatIsTaken(String accepted, RecordFormat format) {
    assertThat(RecordFormat.preferred(List.of(accepted, "application/json")))
        .isEqualTo(Optional.ofNullable(format));
  }
}
