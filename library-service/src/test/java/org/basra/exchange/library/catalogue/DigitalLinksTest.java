package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import java.io.IOException;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinksTest {

  private static final String COPY = "https://example.org/copy";

  @Test
  void aLinkSaysWhatTheRecordSaysAndNothingElse() {
    var links = DigitalLinks.of(record(link('1', "u", COPY, "3", "Volume 2")));

    assertThat(links)
        .containsExactly(
            new DigitalLink(
                COPY, true, "Volume 2", DigitalRelation.VERSION, null, null, AccessRule.UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "0,RESOURCE",
    "1,VERSION",
    "2,RELATED",
    "3,RESOURCE",
    "4,VERSION",
    "8,UNSPECIFIED",
    "' ',UNSPECIFIED"
  })
  void theSecondIndicatorSaysWhatItHasToDoWithThePublication(
      char indicator, DigitalRelation relation) {
    assertThat(only(link(indicator, "u", COPY)).relation()).isEqualTo(relation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hdl.handle.net/2333.1/6m905w0m",
        "HTTPS://example.org",
        "ftp://example.org/file",
        "https://مثال.example/كتاب?x=1#2",
        "http://[2001:db8::1]/"
      })
  void addressesOfTheWebAndOfFtpAreLinks(String url) {
    assertThat(only(link('0', "u", url)).active()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "www.example.org",
        "http://",
        "http:///path",
        "http://example.org/a b",
        "http://example.org/\">",
        "urn:isbn:9781845332136"
      })
  void othersAreKeptAndNotOffered(String url) {
    var link = only(link('0', "u", url));

    assertThat(link.url()).isEqualTo(url);
    assertThat(link.active()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "https://creativecommons.org/licenses/by/4.0/ | CC-BY-4.0",
        "http://creativecommons.org/licenses/by-nc-nd/3.0/deed.ar | CC-BY-NC-ND-3.0",
        "CC BY-SA | CC-BY-SA",
        "Licence: CC-BY-NC 2.5. | CC-BY-NC-2.5",
        "https://creativecommons.org/publicdomain/zero/1.0/ | CC0-1.0",
        "CC0 1.0 | CC0-1.0",
        "https://creativecommons.org/publicdomain/mark/1.0/ | PUBLIC-DOMAIN",
        "Public domain. | PUBLIC-DOMAIN",
        "ملكية عامة | PUBLIC-DOMAIN",
        "Not in the public domain. |",
        "All rights reserved |",
        "https://creativecommons.org/licenses/bygone |"
      },
      delimiter = '|')
  void licencesAreBroughtToOneCode(String said, String code) {
    var inLink = only(link('0', "u", COPY, "r", said));
    var inNote = only(link('0', "u", COPY), field("540", "a", said));

    assertThat(inLink.licence()).isEqualTo(code);
    assertThat(inNote.licence()).isEqualTo(code);
    assertThat(inNote.terms()).isEqualTo(DisplayText.of(said));
  }

  @ParameterizedTest
  @CsvSource({
    "0,' ',Some words,OPEN",
    "1,' ',Some words,RESTRICTED",
    "' ',' ',Some words,UNKNOWN",
    "' ',0,Some words,OPEN",
    "' ',1,Some words,RESTRICTED",
    "0,1,Some words,OPEN",
    "' ',1,Available to subscribing member institutions only.,REGISTERED",
    "' ',1,On-site access in the reading room,ON_SITE",
    "' ',' ',Unrestricted online access,OPEN",
    "' ',' ',No login required: no login,OPEN",
    "' ',' ',Open access after 2030,UNKNOWN",
    "' ',' ',Not open access,UNKNOWN",
    "' ',' ',Classified,UNKNOWN",
    "' ',' ',داخل المكتبة فقط,ON_SITE",
    "' ',' ',للمشتركين,REGISTERED"
  })
  void whoMayOpenItIsKnownOnlyWhereTheRecordSaysIt(
      String status, char note, String said, AccessRule rule) {
    var link = status.isBlank() ? link('0', "u", COPY) : link('0', "u", COPY, "7", status);

    assertThat(only(link, new DataField("506", note, ' ', field("506", "a", said).subfields())))
        .extracting(DigitalLink::accessRule)
        .isEqualTo(rule);
  }

  @Test
  void theStricterOfTwoStatementsCounts() {
    assertThat(
            only(
                link('0', "u", COPY),
                field("506", "f", "Unrestricted", "2", "star"),
                field("506", "a", "Reading room only")))
        .extracting(DigitalLink::accessRule)
        .isEqualTo(AccessRule.ON_SITE);
  }

  @Test
  void whatIsSaidOfThePublicationIsNotSaidOfItsReview() {
    var review =
        only(
            link('2', "u", COPY),
            new DataField("506", '0', ' ', field("506", "a", "Open").subfields()),
            field("540", "u", "https://creativecommons.org/licenses/by/4.0/"));

    assertThat(review.accessRule()).isEqualTo(AccessRule.UNKNOWN);
    assertThat(review.licence()).isNull();
  }

  @Test
  void eachAddressOfAFieldHasItsOwnStatus() {
    var links =
        DigitalLinks.of(
            record(link('0', "u", COPY, "7", "0", "u", COPY + "/2", "7", "1", "u", COPY + "/3")));

    assertThat(links)
        .extracting(DigitalLink::accessRule)
        .containsExactly(AccessRule.OPEN, AccessRule.RESTRICTED, AccessRule.UNKNOWN);
  }

  @Test
  void realRecordsLinkToTheirDigitalCopies() throws IOException {
    var records = MarcSamples.read("aco/aco-sample-500.marcxml");

    var links = records.stream().flatMap(r -> DigitalLinks.of(r).stream()).toList();

    assertThat(links).hasSizeGreaterThanOrEqualTo(490).allMatch(DigitalLink::active);
    assertThat(links).allMatch(link -> link.accessRule() == AccessRule.UNKNOWN);
  }

  private static DataField link(char indicator, String... codesAndValues) {
    return new DataField("856", '4', indicator, field("856", codesAndValues).subfields());
  }

  private static DigitalLink only(MarcField... fields) {
    return DigitalLinks.of(record(fields)).getFirst();
  }
}
