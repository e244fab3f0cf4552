package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The promises that the demo catalogue's README makes about the file beside it. */
class DemoCatalogueTest {

  private static final Pattern INVISIBLE_OR_ORNAMENT =
      Pattern.compile("[\\u0640\\u064b-\\u0652\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern LINK_TO_880 = Pattern.compile("880-\\d\\d");
  private static final Pattern LINK_FROM_880 = Pattern.compile("\\d{3}-\\d\\d/\\(3/r");

  private static String text;
  private static List<Element> records;

  @BeforeAll
  static void read() throws IOException, ParserConfigurationException, SAXException {
    byte[] file;
    try (var in = DemoCatalogueTest.class.getResourceAsStream("/demo/catalogue.marcxml")) {
      file = in.readAllBytes();
    }
    text = new String(file, StandardCharsets.UTF_8);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    records =
        children(
                factory
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement())
            .toList();
  }

  @Test
  void thereAreBooksEnoughToSearchIn() {
    assertThat(records).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void everyRecordHasItsOwnNumber() {
    assertThat(records).extracting(record -> control(record, "001")).doesNotHaveDuplicates();
  }

  @Test
  void noWorkIsListedTwice() {
    assertThat(records)
        .extracting(record -> data(record, "100").toList() + " " + data(record, "245").toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void leaderAndFixedFieldHaveTheirLengths() {
    assertThat(records)
        .allSatisfy(
            record -> {
              assertThat(children(record).findFirst().orElseThrow().getTextContent()).hasSize(24);
              assertThat(control(record, "008")).as(control(record, "001")).hasSize(40);
            });
  }

  @Test
  void theYearIsTheSameInBothPlacesOrLeftOutInBoth() {
    assertThat(records)
        .allSatisfy(
            record -> {
              var year = control(record, "008").substring(7, 11);
              var printed = fields(record, "264").flatMap(field -> code(field, "c").stream());
              assertThat(printed.toList())
                  .as(control(record, "001"))
                  .isEqualTo(year.equals("uuuu") ? List.of() : List.of(year));
            });
  }

  @Test
  void everyLinkedFieldHasItsPartner() {
    assertThat(records)
        .allSatisfy(
            record -> {
              var there =
                  fields(record, null)
                      .filter(field -> !tag(field).equals("880"))
                      .flatMap(field -> link(field, LINK_TO_880).map(l -> tag(field) + l))
                      .map(link -> link.substring(0, 3) + link.substring(6));
              var back =
                  fields(record, "880")
                      .flatMap(field -> link(field, LINK_FROM_880))
                      .map(link -> link.substring(0, 6))
                      .filter(link -> !link.endsWith("-00"));
              assertThat(back)
                  .as(control(record, "001"))
                  .containsExactlyInAnyOrderElementsOf(there.toList());
            });
  }

  @Test
  void linkNumbersRunWithoutGaps() {
    assertThat(records)
        .allSatisfy(
            record -> {
              var numbers =
                  fields(record, null)
                      .filter(field -> !tag(field).equals("880"))
                      .flatMap(field -> link(field, LINK_TO_880))
                      .map(link -> Integer.valueOf(link.substring(4)))
                      .sorted()
                      .toList();
              assertThat(numbers)
                  .as(control(record, "001"))
                  .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
            });
  }

  @Test
  void textIsInNormalFormWithoutInvisibleMarks() {
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertThat(text).doesNotContainPattern(INVISIBLE_OR_ORNAMENT);
  }

  private static String control(Element record, String tag) {
    return children(record)
        .filter(field -> tag(field).equals(tag))
        .map(Element::getTextContent)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> data(Element record, String tag) {
    return fields(record, tag).map(Element::getTextContent);
  }

  private static Stream<Element> fields(Element record, String tag) {
    return children(record)
        .filter(field -> field.getTagName().equals("datafield"))
        .filter(field -> tag == null || tag(field).equals(tag));
  }

  private static Stream<String> link(Element field, Pattern form) {
    var link = code(field, "6");
    link.ifPresent(value -> assertThat(value).matches(form));
    return link.stream();
  }

  private static Optional<String> code(Element field, String code) {
    return children(field)
        .filter(subfield -> subfield.getAttribute("code").equals(code))
        .map(Element::getTextContent)
        .findFirst();
  }

  private static String tag(Element field) {
    return field.getAttribute("tag");
  }

  private static Stream<Element> children(Node parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
