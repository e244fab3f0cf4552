package org.basra.exchange.library.sru;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.IngestResult;
import org.basra.exchange.library.catalogue.RecordIngest;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.xml.XmlAnswer;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class SruTest {

  @Inject RecordIngest ingest;

  private UUID sun;
  private UUID umSaad;
  private UUID water;

  @BeforeEach
  void records() {
    sun =
        written(book("sru-1", "رجال في الشمس", "كنفاني، غسان", "1963", "ara", "978-0-89410-857-0"));
    umSaad = written(book("sru-2", "أم سعد", "كنفاني، غسان", "1969", "ara", null));
    water = written(book("sru-3", "Men in the water", "Nobody, Invented", "1950", "eng", null));
  }

  private static MarcRecord book(
      String number, String title, String author, String year, String language, String isbn) {
    var fixed = "631231s%s    le            000 1 %s d".formatted(year, language);
    return record(
        control("001", number),
        control("003", "SRU"),
        control("008", fixed),
        field("020", "a", isbn == null ? "" : isbn),
        field("100", "a", author),
        field("245", "a", title),
        field("650", "a", "Invented subject of SRU"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "dc.title = \"رجال في الشمس\"                          | sun",
        "dc.title = \"الشمس رجال\"                             | ~~",
        "dc.title all \"شمس رجل\"                              | ~~",
        "dc.title all \"الشمس رجال\"                           | sun",
        "dc.title any \"الشمس سعد\"                            | sun umSaad",
        "dc.title == \"رجال في الشمس\"                         | sun",
        "dc.title exact \"رجال فى الشمس\"                      | sun",
        "dc.title == \"رجال\"                                  | ~~",
        "dc.creator=كنفاني and dc.date>1960                    | sun umSaad",
        "dc.creator=كنفاني and dc.date>1963                    | umSaad",
        "dc.creator=كنفاني not dc.date=1963                    | umSaad",
        "dc.creator=كنفاني and dc.date within \"1960 1965\"     | sun",
        "(dc.creator=كنفاني or dc.title=water) and dc.date<1965 | sun water",
        "dc.title=water and dc.language=eng                    | water",
        "dc.title=water and dc.language=ara                    | ~~",
        "bath.isbn=9780894108570                               | sun",
        "bath.isbn=0-89410-857-3                               | sun",
        "dc.title=wat* and dc.creator=nobody                   | water",
        "\"ام سعد\"                                            | umSaad"
      })
  void recordsAreFoundByCql(String query, String found) {
    var expected =
        List.of(found.split(" ")).stream().filter(name -> !name.isEmpty()).map(this::id).toList();

    var ours = "(" + query + ") and dc.subject=\"Invented subject of SRU\"";

    assertThat(search(ours, "dc").all("//zs:recordIdentifier"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private String id(String name) {
    return switch (name) {
      case "sun" -> sun.toString();
      case "umSaad" -> umSaad.toString();
      default -> water.toString();
    };
  }

  @Test
  void anAnswerHasTheElementsOfItsVersion() {
    var old = search("rec.id=" + sun, "marcxml");
    assertThat(old.children("/zs:searchRetrieveResponse"))
        .containsExactly("version", "numberOfRecords", "records");
    assertThat(old.children("//zs:record"))
        .containsExactly(
            "recordSchema", "recordPacking", "recordData", "recordIdentifier", "recordPosition");
    assertThat(old.one("//zs:numberOfRecords")).isEqualTo("1");
    assertThat(old.one("//zs:recordData/marc:record/marc:datafield[@tag='245']/marc:subfield"))
        .isEqualTo("رجال في الشمس");

    var current = XmlAnswer.of(answer("query", "rec.id=" + sun, "recordSchema", "dc"));
    assertThat(current.children("/zs2:searchRetrieveResponse"))
        .containsExactly("numberOfRecords", "records");
    assertThat(current.children("//zs2:record")).contains("recordXMLEscaping");
    assertThat(current.one("//zs2:recordData//dc:title")).isEqualTo("رجال في الشمس");
  }

  @Test
  void recordsComeAsTextWhereThatIsAsked() {
    var answer = XmlAnswer.of(answer("query", "rec.id=" + sun, "recordXMLEscaping", "string"));

    assertThat(answer.one("//zs2:recordData")).startsWith("<record xmlns=").contains("الشمس");
  }

  @Test
  void aListIsReadPageByPage() {
    var query = "dc.subject=\"Invented subject of SRU\"";
    var first = XmlAnswer.of(answer("query", query, "maximumRecords", "2"));
    assertThat(first.one("//zs2:numberOfRecords")).isEqualTo("3");
    assertThat(first.one("//zs2:nextRecordPosition")).isEqualTo("3");

    var second = XmlAnswer.of(answer("query", query, "maximumRecords", "2", "startRecord", "3"));
    assertThat(second.all("//zs2:recordPosition")).containsExactly("3");
    assertThat(second.all("//zs2:nextRecordPosition")).isEmpty();
    assertThat(first.all("//zs2:recordIdentifier"))
        .doesNotContainAnyElementsOf(second.all("//zs2:recordIdentifier"));
    assertThat(XmlAnswer.of(answer("query", query, "maximumRecords", "0")).all("//zs2:record"))
        .isEmpty();
  }

  @Test
  void theServerExplainsItself() {
    var explained = XmlAnswer.of(answer());

    assertThat(explained.one("//zs:explainResponse/zs:record/zs:recordData//zr:host"))
        .isEqualTo("127.0.0.1");
    assertThat(explained.one("//zr:port")).isEqualTo("8080");
    assertThat(explained.one("//zr:database")).isEqualTo("api/library/v1/sru");
    assertThat(explained.children("//zr:explain"))
        .containsExactly("serverInfo", "databaseInfo", "indexInfo", "schemaInfo", "configInfo");
    assertThat(explained.all("//zr:index/zr:map/zr:name[@set='dc']"))
        .contains("title", "creator", "subject", "language", "date");
    assertThat(explained.all("//zr:schema/@name")).containsExactly("marcxml", "dc");
    assertThat(XmlAnswer.of(answer("operation", "explain", "version", "1.2")).one("//zs:version"))
        .isEqualTo("1.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "query=a&maximumRecords=-1                             | 6",
        "query=a&startRecord=0                                 | 6",
        "query=a&startRecord=x                                 | 6",
        "query=a&query=b                                       | 6",
        "query=a&queryType=xcql                                | 6",
        "query=a&startRecord=10001                             | 61",
        "query=wordthatnorecordhas&startRecord=2               | 61",
        "query=a&recordSchema=mods                             | 66",
        "query=a&recordXMLEscaping=json                        | 71",
        "query=a&sortKeys=title                                | 80",
        "query=a&stylesheet=x                                  | 110",
        "query=a&unknown=x                                     | 8",
        "query=a&facetLimit=3                                  | 8",
        "version=1.1&operation=searchRetrieve&query=a          | 5",
        "version=3&query=a                                     | 5",
        "version=1.2&version=2.0&query=a                       | 6",
        "operation=searchRetrieve&query=a                      | 7",
        "version=1.2&operation=searchRetrieve                  | 7",
        "version=1.2&operation=scan&scanClause=a               | 4",
        "version=1.2&operation=scan                            | 4",
        "query=a+and                                           | 10",
        "query=dc.rights%3Da                                   | 16",
        "query=dc.title%3Ca                                    | 19"
      })
  void whatIsWrongIsADiagnostic(String parameters, int number) {
    var answer = given().urlEncodingEnabled(false).get("/v1/sru?" + parameters.strip()).then();

    assertThat(answer.statusCode(200).extract().asString())
        .contains(">info:srw/diagnostic/1/" + number + "<");
  }

  @Test
  void aRefusalSpeaksTheVersionOfItsRequest() {
    assertThat(XmlAnswer.of(answer("version", "1.1", "query", "a")).one("//diag:details"))
        .isEqualTo("1.2");
    assertThat(XmlAnswer.of(answer("query", "a and")).children("/zs2:searchRetrieveResponse"))
        .containsExactly("numberOfRecords", "diagnostics");
  }

  @Test
  void aPageCostsThreeStatements() {
    assertThat(SqlStatements.fewestDuring("library", () -> search("dc.creator=كنفاني", "marcxml")))
        .isEqualTo(3);
  }

  private static XmlAnswer search(String query, String schema) {
    return XmlAnswer.of(
        answer(
            "version",
            "1.2",
            "operation",
            "searchRetrieve",
            "query",
            query,
            "recordSchema",
            schema,
            "maximumRecords",
            "100"));
  }

  private static String answer(String... parameters) {
    var request = given();
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request
        .get("/v1/sru")
        .then()
        .statusCode(200)
        .contentType("text/xml")
        .extract()
        .asString();
  }

  private UUID written(MarcRecord record) {
    var result = QuarkusTransaction.requiringNew().call(() -> ingest.ingest(List.of(record)));
    return switch (result.getFirst()) {
      case IngestResult.Created(UUID id) -> id;
      case IngestResult.Updated(UUID id) -> id;
      case IngestResult.Unchanged(UUID id) -> id;
      case IngestResult other -> throw new AssertionError("Not written: " + other);
    };
  }
}
