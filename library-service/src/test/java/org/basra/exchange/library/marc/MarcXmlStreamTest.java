package org.basra.exchange.library.marc;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.basra.exchange.library.marc.MarcFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarcXmlStreamTest {

  private static final String SLIM = "http://www.loc.gov/MARC21/slim";
  private static final String FIELD =
      "<datafield tag='245' ind1='1' ind2='0'><subfield code='a'>%s</subfield></datafield>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<collection xmlns='" + SLIM + "'>%s%s</collection>",
        "<m:collection xmlns:m='" + SLIM + "'>%s%s</m:collection>",
        "<collection>%s%s</collection>",
        "<?xml version='1.0'?><!-- <record> --><a xmlns:n=\"x>y\"><b>%s</b>%s</a>",
        "<o:list xmlns:o='urn:oai'><o:record><o:id/>%s</o:record><o:record>%s</o:record></o:list>",
        "\uFEFF<collection xmlns='" + SLIM + "'><![CDATA[<record>]]>%s%s</collection>"
      })
  void recordsAreFoundInWhateverWrapper(String wrapper) throws IOException {
    // Given
    var xml = wrapper.formatted(record("أول"), record("ثان"));
    var tag = wrapper.startsWith("<m:") ? xml.replaceAll("<(/?)(record|data|sub)", "<$1m:$2") : xml;

    // When
    var outcomes = parse(tag);

    // Then
    assertThat(outcomes)
        .extracting(parsed -> MarcFiles.good(parsed).first("245", 'a').orElseThrow())
        .containsExactly("أول", "ثان");
  }

  @Test
  void aBareRecordNeedsNoCollection() throws IOException {
    // When
    var outcomes = parse(record("كتاب"));

    // Then
    assertThat(outcomes).hasSize(1);
  }

  @Test
  void commentsAndCdataInsideARecordHideNothing() throws IOException {
    // Given
    var text = "<!-- </record><record> -->a<![CDATA[</record> & <b>]]>c";

    // When
    var outcomes = parse("<c>" + record(text) + record("next") + "</c>");

    // Then
    assertThat(outcomes)
        .extracting(parsed -> MarcFiles.good(parsed).first("245", 'a').orElseThrow())
        .containsExactly("a</record> & <b>c", "next");
  }

  @Test
  void aBadRecordCostsOnlyItselfAndKeepsItsBytes() throws IOException {
    // Given
    var broken = "<record><leader>x</leader><datafield tag='245'><oops</record>";
    var xml = "<c>" + record("1") + broken + record("3") + "</c>";

    // When
    var outcomes = parse(xml);

    // Then
    assertThat(outcomes).extracting(Parsed::position).containsExactly(1L, 2L, 3L);
    assertThat(MarcFiles.good(outcomes.getLast()).first("245", 'a')).hasValue("3");
    var bad = MarcFiles.bad(outcomes.get(1));
    assertThat(bad.fault()).isEqualTo(MarcFault.XML_MALFORMED);
    assertThat(bad.raw()).asString(StandardCharsets.UTF_8).isEqualTo(broken);
  }

  @Test
  void aRecordWhoseEndTagOrCommentEndIsMissingDoesNotSwallowTheNext() throws IOException {
    // Given
    var open = "<record><leader>x</leader>";
    var comment = "<record><!-- never closed </record>";
    var tag = "<record <leader>x</leader></record>";
    var xml = "<c>" + open + record("2") + comment + record("4") + tag + record("6") + "</c>";

    // When
    var outcomes = parse(xml);

    // Then
    assertThat(outcomes).hasSize(6);
    for (int i : List.of(1, 3, 5)) {
      assertThat(MarcFiles.good(outcomes.get(i)).first("245", 'a')).hasValue("" + (i + 1));
    }
    assertThat(MarcFiles.bad(outcomes.getFirst()).fault()).isEqualTo(MarcFault.RECORD_TRUNCATED);
    assertThat(MarcFiles.bad(outcomes.get(2)).fault()).isEqualTo(MarcFault.XML_MALFORMED);
    assertThat(MarcFiles.bad(outcomes.get(4)).fault()).isEqualTo(MarcFault.XML_MALFORMED);
  }

  @Test
  void aTruncatedFileKeepsWhatCameBeforeAndTellsOfTheRest() throws IOException {
    // Given
    var rest = "<record><leader>00000";

    // When
    var insideRecord = parse("<c>" + record("1") + rest);
    var betweenRecords = parse("<c>" + record("1"));

    // Then
    assertThat(insideRecord).hasSize(2);
    assertThat(MarcFiles.bad(insideRecord.getLast()).raw())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(rest);
    assertThat(betweenRecords).hasSize(2);
    assertThat(MarcFiles.bad(betweenRecords.getLast()).fault())
        .isEqualTo(MarcFault.RECORD_TRUNCATED);
  }

  @Test
  void bytesThatAreNotUtf8CostTheRecord() throws IOException {
    // Given
    var xml = "<c>" + record("é") + "</c>" + record("2");

    // When
    var outcomes = parse(xml.getBytes(StandardCharsets.ISO_8859_1));

    // Then
    assertThat(MarcFiles.bad(outcomes.getFirst()).fault()).isEqualTo(MarcFault.TEXT_CODING_UNKNOWN);
    assertThat(MarcFiles.good(outcomes.getLast()).first("245", 'a')).hasValue("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#0;", "&#x1F;", "&#xD800;", "&unknown;", "\u0001", "\0", "\uFFFE"})
  void whatXmlCannotHoldCostsTheRecord(String text) throws IOException {
    // When
    var outcomes = parse("<c>" + record(text) + record("2") + "</c>");

    // Then
    assertThat(MarcFiles.bad(outcomes.getFirst()).fault())
        .isIn(MarcFault.XML_MALFORMED, MarcFault.XML_STRUCTURE);
    assertThat(MarcFiles.good(outcomes.getLast()).first("245", 'a')).hasValue("2");
  }

  @Test
  void aDocumentTypeDefinitionIsRefusedWithItsFile() {
    // Given
    var xxe =
        "<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<c>"
            + record("&e;")
            + "</c>";

    // When, Then
    assertRefused(xxe.getBytes(StandardCharsets.UTF_8), Reason.MARC_DTD_REFUSED);
  }

  @Test
  void anotherCodingThanUtf8IsRefusedWithItsFile() {
    // Given
    var declared = "<?xml version='1.0' encoding='windows-1256'?><c/>";
    var utf16 = "\uFEFF<!DOCTYPE c><c/>".getBytes(StandardCharsets.UTF_16BE);

    // When, Then
    assertRefused(
        declared.getBytes(Charset.forName("windows-1256")), Reason.MARC_XML_CODING_REFUSED);
    assertRefused(utf16, Reason.MARC_XML_CODING_REFUSED);
  }

  @Test
  void whatIsNotXmlIsRefused() {
    assertRefused("00714cam a2200205 a 4500".getBytes(StandardCharsets.UTF_8), Reason.MARC_NOT_XML);
    assertRefused(new byte[0], Reason.MARC_NOT_XML);
    assertRefused("<a>".repeat(65).getBytes(StandardCharsets.UTF_8), Reason.MARC_XML_TOO_DEEP);
  }

  @Test
  void aFileOfOpeningsWithoutEndsIsReadInOnePass() {
    // Given
    var openings = "<c>" + "<record><!-- <![CDATA[ ".repeat(200_000);

    // When
    var outcomes = assertTimeoutPreemptively(ofSeconds(20), () -> parse(openings));

    // Then
    assertThat(outcomes).hasSize(200_000);
  }

  @Test
  void aRecordOfMoreThanAMegabyteIsKept() throws IOException {
    // Given
    var text = "ن".repeat(700_000);

    // When
    var outcomes = parse(record(text));

    // Then
    assertThat(MarcFiles.good(outcomes.getFirst()).first("245", 'a')).hasValue(text);
  }

  @Test
  void skippingLeadsToTheSameRecords() throws IOException {
    // Given
    var xml = "<c>" + record("1") + "<record/>" + record("3") + record("4") + "</c>";
    var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    var reader = MarcReader.open(MarcFormat.MARCXML, in);

    // When
    long skipped = reader.skip(2);

    // Then
    assertThat(skipped).isEqualTo(2);
    var third = reader.next().orElseThrow();
    assertThat(third.position()).isEqualTo(3);
    assertThat(MarcFiles.good(third).first("245", 'a')).hasValue("3");
    assertThat(reader.skip(5)).isEqualTo(1);
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).isEmpty();
  }

  private static void assertRefused(byte[] file, Reason reason) {
    assertThatThrownBy(() -> parse(file))
        .isInstanceOfSatisfying(
            MarcFileException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static String record(String title) {
    return "<record><leader>00000nam a2200000 a 4500</leader>"
        + FIELD.formatted(title)
        + "</record>";
  }

  private static List<Parsed> parse(String xml) throws IOException {
    return parse(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Parsed> parse(byte[] xml) throws IOException {
    return MarcFiles.parse(MarcFormat.MARCXML, new ByteArrayInputStream(xml));
  }
}
