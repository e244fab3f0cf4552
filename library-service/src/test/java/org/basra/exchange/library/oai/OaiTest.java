package org.basra.exchange.library.oai;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.oai.OaiCalls.IDENTIFIER;
import static org.basra.exchange.library.oai.OaiCalls.ask;
import static org.basra.exchange.library.oai.OaiCalls.error;
import static org.basra.exchange.library.oai.OaiCalls.record;
import static org.basra.exchange.library.oai.OaiCalls.token;
import static org.basra.exchange.library.oai.OaiCalls.untilThisSecondIsOver;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.xml.XmlAnswer;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class OaiTest {

  @Inject ArchivedRecords records;

  @Test
  void theArchiveSaysWhatItIs() {
    records.write(record("ara", "كتاب"));
    var answer = ask("verb", "Identify");

    assertThat(answer.children("/oai:OAI-PMH"))
        .containsExactly("responseDate", "request", "Identify");
    assertThat(answer.children("/oai:OAI-PMH/oai:Identify"))
        .containsExactly(
            "repositoryName",
            "baseURL",
            "protocolVersion",
            "adminEmail",
            "earliestDatestamp",
            "deletedRecord",
            "granularity",
            "description");
    assertThat(answer.one("//oai:protocolVersion")).isEqualTo("2.0");
    assertThat(answer.one("//oai:deletedRecord")).isEqualTo("persistent");
    assertThat(answer.one("//oai:request")).isEqualTo(answer.one("//oai:baseURL"));
    assertThat(answer.one("//oai:request/@verb")).isEqualTo("Identify");
    assertThat(answer.one("//id:repositoryIdentifier")).isEqualTo("exchange.basra.org");
    assertThat(answer.all("//oai:responseDate | //oai:earliestDatestamp"))
        .allMatch(date -> date.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
  }

  @Test
  void oneRecordIsHadInBothFormats() {
    var id = records.write(record("qaa", "رجال & <نساء>"));
    var identifier = IDENTIFIER + id;

    var dublinCore = get(identifier, "oai_dc");
    assertThat(dublinCore.children("//oai:record")).containsExactly("header", "metadata");
    assertThat(dublinCore.children("//oai:header"))
        .containsExactly("identifier", "datestamp", "setSpec");
    assertThat(dublinCore.one("//oai:setSpec")).isEqualTo("language:qaa");
    assertThat(dublinCore.one("//oai:metadata/oai_dc:dc/dc:title")).isEqualTo("رجال & <نساء>");
    assertThat(dublinCore.one("//oai_dc:dc/@*[local-name()='schemaLocation']"))
        .startsWith("http://www.openarchives.org/OAI/2.0/oai_dc/ http");
    var marc = get(identifier, "marc21");
    assertThat(marc.one("//oai:metadata/marc:record/marc:datafield[@tag='245']/marc:subfield"))
        .isEqualTo("رجال & <نساء>");
    assertThat(marc.one("//marc:record/@*[local-name()='schemaLocation']"))
        .startsWith("http://www.loc.gov/MARC21/slim http");
    assertThat(
            ask("verb", "ListMetadataFormats", "identifier", identifier)
                .all("//oai:metadataPrefix"))
        .containsExactly("oai_dc", "marc21");
  }

  @Test
  void aFormAsksTheSame() {
    var byForm =
        given()
            .contentType("application/x-www-form-urlencoded")
            .body("verb=ListMetadataFormats")
            .post("/v1/oai")
            .then()
            .statusCode(200)
            .contentType("text/xml")
            .extract()
            .asString();

    assertThat(XmlAnswer.of(byForm).all("//oai:metadataPrefix"))
        .containsExactly("oai_dc", "marc21");
    assertThat(formError("")).isEqualTo("badVerb");
    assertThat(formError("verb=%zz")).isEqualTo("badArgument");
    assertThat(formError("verb=Identify&verb=Identify")).isEqualTo("badVerb");
    assertThat(formError("verb=GetRecord&metadataPrefix=oai_dc&identifier=%00"))
        .isEqualTo("idDoesNotExist");
  }

  private static String formError(String body) {
    var answer =
        given()
            .contentType("application/x-www-form-urlencoded")
            .body(body)
            .post("/v1/oai")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return XmlAnswer.of(answer).one("//oai:error/@code");
  }

  @Test
  void setsAreListedWithTheirParents() {
    records.write(record("ara", "كتاب"));

    var sets = ask("verb", "ListSets");

    assertThat(sets.all("//oai:setSpec")).contains("digital", "language", "language:ara");
    assertThat(sets.one("//oai:set[oai:setSpec='language:ara']/oai:setName"))
        .isEqualTo("العربية · Arabic");
    assertThat(sets.children("//oai:set[1]")).containsExactly("setSpec", "setName");
  }

  @Test
  void everyErrorOfTheProtocolHasItsCode() {
    records.write(record("ara", "كتاب"));
    untilThisSecondIsOver();
    var identifier = IDENTIFIER + UUID.randomUUID();

    assertThat(error()).isEqualTo("badVerb");
    assertThat(error("verb", "Nonsense")).isEqualTo("badVerb");
    assertThat(error("verb", "Identify", "verb", "Identify")).isEqualTo("badVerb");
    assertThat(error("verb", "Identify", "until", "2024-01-01")).isEqualTo("badArgument");
    assertThat(error("verb", "ListRecords")).isEqualTo("badArgument");
    assertThat(error("verb", "GetRecord", "identifier", identifier)).isEqualTo("badArgument");
    assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", "a b"))
        .isEqualTo("badArgument");
    assertThat(error("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", "none"))
        .isEqualTo("noRecordsMatch");
    assertThat(error("verb", "ListRecords", "metadataPrefix", "mods"))
        .isEqualTo("cannotDisseminateFormat");
    assertThat(error("verb", "GetRecord", "identifier", identifier, "metadataPrefix", "oai_dc"))
        .isEqualTo("idDoesNotExist");
    assertThat(error("verb", "ListMetadataFormats", "identifier", "oai:elsewhere:1"))
        .isEqualTo("idDoesNotExist");
    assertThat(error("verb", "ListSets", "resumptionToken", "x")).isEqualTo("badResumptionToken");
    assertThat(error("verb", "ListRecords", "resumptionToken", "x"))
        .isEqualTo("badResumptionToken");
    assertThat(ask("verb", "ListRecords").all("//oai:request/@*")).isEmpty();
  }

  @Test
  void aTokenIsGoodForItsOwnListAlone() {
    records.write(OaiCalls.records(501, "qaf"));
    untilThisSecondIsOver();
    var token =
        token(ask("verb", "ListIdentifiers", "metadataPrefix", "oai_dc", "set", "language:qaf"));

    assertThat(error("verb", "ListRecords", "resumptionToken", token))
        .isEqualTo("badResumptionToken");
    assertThat(error("verb", "ListIdentifiers", "resumptionToken", token.replaceAll("..$", "AA")))
        .isEqualTo("badResumptionToken");
    assertThat(
            error("verb", "ListIdentifiers", "resumptionToken", token, "metadataPrefix", "oai_dc"))
        .isEqualTo("badArgument");
    assertThat(error("verb", "ListIdentifiers", "resumptionToken", token)).isNull();
  }

  private static XmlAnswer get(String identifier, String prefix) {
    return ask("verb", "GetRecord", "identifier", identifier, "metadataPrefix", prefix);
  }
}
