package org.basra.exchange.library.oai;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.basra.exchange.library.catalogue.Marc;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.xml.XmlAnswer;

/** Questions to the archive, and records that no other test has. */
final class OaiCalls {

  static final String IDENTIFIER = "oai:exchange.basra.org:";

  private OaiCalls() {}

  /** Asks by address; names and values in turn. */
  static XmlAnswer ask(String... arguments) {
    var request = given();
    for (int i = 0; i < arguments.length; i += 2) {
      request.queryParam(arguments[i], arguments[i + 1]);
    }
    return XmlAnswer.of(
        request.get("/v1/oai").then().statusCode(200).contentType("text/xml").extract().asString());
  }

  static String error(String... arguments) {
    return ask(arguments).one("/oai:OAI-PMH/oai:error/@code");
  }

  /** All identifiers of a list, page by page; the arguments without the verb. */
  static List<String> harvest(String... arguments) {
    var identifiers = new ArrayList<String>();
    var answer = ask(with(arguments, "verb", "ListIdentifiers"));
    identifiers.addAll(answer.all("//oai:header/oai:identifier"));
    for (var token = token(answer); token != null; token = token(answer)) {
      answer = ask("verb", "ListIdentifiers", "resumptionToken", token);
      identifiers.addAll(answer.all("//oai:header/oai:identifier"));
    }
    return identifiers;
  }

  static String token(XmlAnswer answer) {
    var token = answer.one("//oai:resumptionToken");
    return token == null || token.isEmpty() ? null : token;
  }

  private static String[] with(String[] arguments, String name, String value) {
    var all = new ArrayList<>(List.of(arguments));
    all.add(name);
    all.add(value);
    return all.toArray(String[]::new);
  }

  /** A language is shown when its second is over. */
  static void untilThisSecondIsOver() {
    LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
  }

  /** Records in a language that only they are in. */
  static List<MarcRecord> records(int count, String language) {
    return IntStream.range(0, count).mapToObj(i -> record(language, "Harvest " + i)).toList();
  }

  static MarcRecord record(String language, String title) {
    return record(UUID.randomUUID().toString(), language, title);
  }

  static MarcRecord record(String number, String language, String title) {
    return Marc.record(
        Marc.control("001", number),
        Marc.control("003", "TEST"),
        Marc.field("041", "a", language),
        Marc.field("245", "a", title));
  }
}
