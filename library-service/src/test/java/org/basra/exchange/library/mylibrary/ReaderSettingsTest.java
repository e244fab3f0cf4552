package org.basra.exchange.library.mylibrary;

import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.joined;
import static org.basra.exchange.library.Readers.member;
import static org.basra.exchange.library.Readers.settings;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReaderSettingsTest {

  private static final String BODY =
      "{\"language\": \"en\", \"keepHistory\": true, \"noticeAddress\": \"%s\"}";

  private final String name = "reader " + unique();

  @BeforeEach
  void aReader() {
    joined(name);
  }

  private ValidatableResponse read() {
    return member(name).get("/v1/my-library/settings").then();
  }

  @Test
  void aReaderChoosesLanguageHistoryAndAddress() {
    settings(name, BODY.formatted("reader@mail.example")).statusCode(200);

    read()
        .statusCode(200)
        .body("language", is("en"))
        .body("keepHistory", is(true))
        .body("noticeAddress", is("reader@mail.example"));
  }

  @Test
  void anAddressIsReplacedAndTakenBack() {
    settings(name, BODY.formatted("first@mail.example")).statusCode(200);
    settings(name, BODY.formatted("second@mail.example"))
        .statusCode(200)
        .body("noticeAddress", is("second@mail.example"));
    settings(name, "{\"language\": \"en\", \"keepHistory\": true}").statusCode(200);

    read().body("noticeAddress", nullValue());
  }

  @Test
  void aChangeNeedsTheVersionThatWasReadAlsoWhereOnlyTheAddressChanges() {
    var stale = read().extract().header("ETag");
    settings(name, BODY.formatted("first@mail.example")).statusCode(200);
    var afterFirst = read().extract().header("ETag");
    settings(name, BODY.formatted("second@mail.example")).statusCode(200);

    for (var version : new String[] {stale, afterFirst}) {
      member(name)
          .header("If-Match", version)
          .body(BODY.formatted("third@mail.example"))
          .put("/v1/my-library/settings")
          .then()
          .statusCode(412);
    }
    member(name)
        .body(BODY.formatted("third@mail.example"))
        .put("/v1/my-library/settings")
        .then()
        .statusCode(428);
    read().body("noticeAddress", is("second@mail.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reader",
        "@mail.example",
        "reader@mail",
        "reader@mail.example\\r\\nBcc: other@mail.example",
        "reader@mail.example, other@mail.example",
        "Reader <reader@mail.example>",
        "\\\"a b\\\"@mail.example",
        "قارئ@mail.example",
        "reader@-mail.example",
        "reader@mail..example",
        "a-local-part-of-more-than-sixty-four-characters-is-no-local-part-x@mail.example",
        ""
      })
  void whatIsNotOneAddressIsRefused(String address) {
    settings(name, BODY.formatted(address))
        .statusCode(422)
        .body("errors.pointer", hasItem("/noticeAddress"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"language\": \"fr\", \"keepHistory\": true}",
        "{\"language\": \"ar\"}",
        "{\"keepHistory\": false}"
      })
  void settingsAreGivenAsAWhole(String body) {
    settings(name, body).statusCode(422);
  }

  @Test
  void whoHasNoCardHasNoSettings() {
    member("stranger " + unique())
        .get("/v1/my-library/settings")
        .then()
        .statusCode(404)
        .body("code", is("NOT_A_PATRON"));
  }
}
