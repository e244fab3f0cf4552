package org.basra.exchange.library.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.oai.OaiCalls.IDENTIFIER;
import static org.basra.exchange.library.oai.OaiCalls.ask;
import static org.basra.exchange.library.oai.OaiCalls.error;
import static org.basra.exchange.library.oai.OaiCalls.harvest;
import static org.basra.exchange.library.oai.OaiCalls.record;
import static org.basra.exchange.library.oai.OaiCalls.token;
import static org.basra.exchange.library.oai.OaiCalls.untilThisSecondIsOver;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.basra.exchange.library.xml.XmlAnswer;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class OaiListTest {

  @Inject ArchivedRecords records;
  @Inject DataSource database;

  @Test
  void aListIsGivenPageByPageAndNothingTwice() {
    var ids = records.write(OaiCalls.records(601, "qab"));
    untilThisSecondIsOver();

    var first = ask("verb", "ListRecords", "metadataPrefix", "marc21", "set", "language:qab");
    assertThat(first.all("//oai:record")).hasSize(250);
    assertThat(first.one("//oai:resumptionToken/@completeListSize")).isEqualTo("601");
    assertThat(first.one("//oai:resumptionToken/@cursor")).isEqualTo("0");
    var second = ask("verb", "ListRecords", "resumptionToken", token(first));
    assertThat(second.one("//oai:resumptionToken/@cursor")).isEqualTo("250");
    var third = ask("verb", "ListRecords", "resumptionToken", token(second));
    assertThat(third.all("//oai:record")).hasSize(101);
    assertThat(third.one("//oai:resumptionToken")).isEmpty();
    assertThat(harvest("metadataPrefix", "oai_dc", "set", "language:qab"))
        .containsExactlyInAnyOrderElementsOf(ids.stream().map(id -> IDENTIFIER + id).toList());
  }

  @Test
  void whatChangesDuringAHarvestComesAgainWithItsNewDate() {
    var all = OaiCalls.records(260, "qac");
    var ids = records.write(all);
    untilThisSecondIsOver();
    var first = ask("verb", "ListRecords", "metadataPrefix", "marc21", "set", "language:qac");
    var shown = first.all("//oai:header/oai:identifier");
    int changed = ids.indexOf(UUID.fromString(shown.getFirst().substring(IDENTIFIER.length())));
    int waiting = firstNotIn(shown, ids);
    records.change(all.get(changed), "Changed after it was given");
    records.change(all.get(waiting), "Changed before it was given");
    untilThisSecondIsOver();

    var rest = ask("verb", "ListRecords", "resumptionToken", token(first));

    assertThat(rest.all("//oai:header/oai:identifier"))
        .hasSize(11)
        .contains(IDENTIFIER + ids.get(changed), IDENTIFIER + ids.get(waiting));
    assertThat(rest.all("//marc:datafield[@tag='245']/marc:subfield"))
        .contains("Changed after it was given", "Changed before it was given");
    assertThat(harvest("metadataPrefix", "oai_dc", "set", "language:qac", "from", date(first)))
        .containsExactlyInAnyOrder(IDENTIFIER + ids.get(changed), IDENTIFIER + ids.get(waiting));
  }

  private static int firstNotIn(List<String> shown, List<UUID> ids) {
    for (int i = 0; i < ids.size(); i++) {
      if (!shown.contains(IDENTIFIER + ids.get(i))) {
        return i;
      }
    }
    throw new AssertionError("All were shown");
  }

  @Test
  void aDeletedRecordIsToldForEver() throws SQLException {
    var id = records.write(record("qad", "It goes away"));
    sql("UPDATE bibliographic_record SET status = 'DELETED', updated_at = now() WHERE id = ?", id);
    untilThisSecondIsOver();

    var one = get(IDENTIFIER + id, "oai_dc");
    assertThat(one.one("//oai:header/@status")).isEqualTo("deleted");
    assertThat(one.children("//oai:record")).containsExactly("header");
    assertThat(error("verb", "ListMetadataFormats", "identifier", IDENTIFIER + id))
        .isEqualTo("noMetadataFormats");
    var list = ask("verb", "ListRecords", "metadataPrefix", "marc21", "set", "language:qad");
    assertThat(list.one("//oai:header/@status")).isEqualTo("deleted");
    assertThat(harvest("metadataPrefix", "oai_dc", "set", "digital")).contains(IDENTIFIER + id);
  }

  @Test
  void datesHoldToTheEndOfTheirSecond() throws SQLException {
    var id = records.write(record("qae", "Half a second"));
    sql("UPDATE bibliographic_record SET updated_at = '2001-02-03T04:05:06.700Z' WHERE id = ?", id);

    assertThat(dated("2001-02-03T04:05:06Z", "2001-02-03T04:05:06Z")).isNull();
    assertThat(dated("2001-02-03", "2001-02-03")).isNull();
    assertThat(dated("2001-02-03T04:05:07Z", "2001-02-04T00:00:00Z")).isEqualTo("noRecordsMatch");
    assertThat(dated("2001-02-03T04:05:00Z", "2001-02-03T04:05:05Z")).isEqualTo("noRecordsMatch");
    assertThat(dated("2001-02-04", "2001-02-04")).isEqualTo("noRecordsMatch");
    assertThat(dated("2001-02-03", "2001-02-03T04:05:06Z")).isEqualTo("badArgument");
    assertThat(dated("2001-02-04", "2001-02-03")).isEqualTo("badArgument");
    assertThat(dated("2001-02-30", "2001-03-30")).isEqualTo("badArgument");
  }

  private static String dated(String from, String until) {
    return error(
        "verb",
        "ListIdentifiers",
        "metadataPrefix",
        "oai_dc",
        "set",
        "language:qae",
        "from",
        from,
        "until",
        until);
  }

  @Test
  void aPageCostsThreeStatementsHoweverLongItIs() {
    records.write(OaiCalls.records(40, "qag"));
    untilThisSecondIsOver();

    assertThat(
            SqlStatements.fewestDuring(
                "library",
                () ->
                    ask("verb", "ListRecords", "metadataPrefix", "oai_dc", "set", "language:qag")))
        .isEqualTo(3);
  }

  private static String date(XmlAnswer answer) {
    return answer.one("//oai:responseDate");
  }

  private void sql(String sql, UUID id) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      statement.executeUpdate();
    }
  }

  private static XmlAnswer get(String identifier, String prefix) {
    return ask("verb", "GetRecord", "identifier", identifier, "metadataPrefix", prefix);
  }
}
