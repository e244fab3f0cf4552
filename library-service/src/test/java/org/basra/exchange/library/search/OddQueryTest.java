package org.basra.exchange.library.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People type, paste and attack; the answer is a list or a refusal, never a failure. */
@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class OddQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "' OR 1=1 --",
        "a & b",
        "!a",
        "(",
        ")",
        "a:*",
        "<->",
        "\\",
        "%",
        "_",
        "$$",
        "،؛؟",
        "...",
        "—",
        "ـ",
        "ًٌٍ",
        "\u200F",
        "{a}",
        ":words",
        "?",
        "a\tb",
        "😀",
        "١",
        "0x",
        "1e400"
      })
  void whateverIsTypedIsAnsweredWithAList(String typed) {
    find(typed).body("items.size()", lessThanOrEqualTo(50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"؟!", "،", "ـــ", "\u200E\u200F", "-"})
  void onlyPunctuationFindsNothing(String typed) {
    find(typed).body("items", empty()).body("next", nullValue());
  }

  @Test
  void tooLongAQueryIsRefusedByWhatItFoldsTo() {
    refused("x".repeat(501));
    refused("ﷺ".repeat(100));
    find("س".repeat(500)).body("items", empty());
    find("ك ".repeat(250)).statusCode(200);
  }

  private static void refused(String typed) {
    given()
        .queryParam("q", typed)
        .get("/v1/records")
        .then()
        .statusCode(400)
        .body("code", is("INVALID_PARAMETER"))
        .body("errors.parameter", contains("q"));
  }

  private static ValidatableResponse find(String typed) {
    return given().queryParam("q", typed).get("/v1/records").then().statusCode(200);
  }
}
