package org.basra.exchange.applications.calls;

import static org.basra.exchange.applications.ApplicationsCalls.FORM;
import static org.basra.exchange.applications.ApplicationsCalls.callBody;
import static org.basra.exchange.applications.ApplicationsCalls.officer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallInputTest {

  private static final Instant DEADLINE = Instant.parse("2027-01-31T20:59:00Z");

  private static ValidatableResponse create(String body) {
    return officer().body(body).post("/v1/calls").then();
  }

  private static String changed(String from, String to) {
    var body = callBody(DEADLINE, 1, FORM);
    var other = body.replace(from.replace('\'', '"'), to.replace('\'', '"'));
    if (other.equals(body)) {
      throw new AssertionError("Nothing changed: " + from);
    }
    return other;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'Asia/Baghdad'|'Baghdad'|422|/deadline/zone",
        "'Asia/Baghdad'|'UTC+03:00'|422|/deadline/zone",
        "'Asia/Baghdad'|null|422|/deadline/zone",
        "'2027-01-31T20:59:00Z'|'+999999999-12-31T23:59:59Z'|422|/deadline/at",
        "'2027-01-31T20:59:00Z'|'1999-01-01T00:00:00Z'|422|/deadline/at",
        "'2027-01-31T20:59:00Z'|'tomorrow'|422|/deadline/at",
        "'2027-09-01'|'+99999999-01-01'|422|/startsOn",
        "'2028-06-30'|'2027-08-31'|422|/endsOn",
        "'2028-06-30'|'2200-01-01'|422|/endsOn",
        "'places': 1|'places': 0|422|/places",
        "'places': 1|'places': 10001|422|/places",
        "'places': 1|'places': null|422|/places",
        "'places': 1|'seats': 1|400|/seats",
        "'SCHOLARSHIP'|'PARTY'|422|/programme",
        "'منحة لترميم المخطوطات'|' '|422|/title/ar",
        "'form': {|'form': null, 'x': {|400|/x",
        "'schema': {'type': 'object'|'schema': {'type': 'array'|422|/form/schema/type",
        "'budget': {'ar': 'الميزانية', 'en': 'Budget'},|'budget': null,|422|/form/labels/budget",
        "'budget': {'ar': 'الميزانية', 'en': 'Budget'},||422|/form/labels/~1budget",
        "'minLength': 10|'pattern': '^(.*a){20}$'|422|/form/schema/properties/motivation/pattern",
        "'#/$defs/budget'|'https://example.org/budget.json'|422|/form/schema/properties/budget/$ref"
      })
  void whatIsWrongIsPointedAt(String from, String to, int status, String pointer) {
    create(changed(from, to == null ? "" : to))
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "1e2000000000",
        "1e99999999999",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
      })
  void noFormIsAnErrorOfOurs(String value) {
    create(changed("'minLength': 10", "'default': " + value)).statusCode(lessThan(500));
    create(changed("'minLength': 10", "'minLength': " + value)).statusCode(lessThan(500));
    create(changed("'places': 1", "'places': " + value)).statusCode(lessThan(500));
    create(changed("'2027-01-31T20:59:00Z'", value)).statusCode(lessThan(500));
    create(changed("'2027-09-01'", value)).statusCode(lessThan(500));
  }

  @Test
  void aDeeplyNestedBodyIsRefused() {
    create(changed("'minLength': 10", "'default': " + "[".repeat(1_100) + "]".repeat(1_100)))
        .statusCode(422);
    create("{\"title\": " + "[".repeat(1_100) + "}").statusCode(lessThan(500));
    create("[".repeat(1_100)).statusCode(422);
    create("").statusCode(422);
  }

  @Test
  void faultsOfAFormAreToldInTheCallersLanguage() {
    var body = changed("'minLength': 10", "'maxLenght': 10");
    create(body)
        .statusCode(422)
        .body("code", is("FORM_NOT_VALID"))
        .body("title", is("الاستمارة غير صالحة"))
        .body("errors[0].detail", is("كلمة غير متاحة في الاستمارات"));
    officer()
        .header("Accept-Language", "en")
        .body(body)
        .post("/v1/calls")
        .then()
        .body("title", is("The form is not valid"))
        .body("errors[0].detail", containsString("keyword"));
  }
}
