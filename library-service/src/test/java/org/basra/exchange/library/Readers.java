package org.basra.exchange.library;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** What readers do by themselves; people are told apart by invented names. */
public final class Readers {

  private Readers() {}

  /** A request of the test person {@code name}, with a JSON body. */
  public static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member")).contentType("application/json");
  }

  /** Asks for a card. */
  public static Response join(String name) {
    return member(name).post("/v1/my-library");
  }

  /** Gets a card and gives the patron's id. */
  public static UUID joined(String name) {
    return LibraryCalls.id(join(name).then());
  }

  /** Changes all settings to what a JSON body says, from the version they have. */
  public static ValidatableResponse settings(String name, String body) {
    var version = member(name).get("/v1/my-library/settings").header("ETag");
    return member(name)
        .header("If-Match", version)
        .body(body)
        .put("/v1/my-library/settings")
        .then();
  }

  /** Has notices sent to {@code address} in {@code language}. */
  public static void wantsNotices(String name, String address, String language) {
    settings(
            name,
            "{\"language\": \"%s\", \"keepHistory\": false, \"noticeAddress\": \"%s\"}"
                .formatted(language, address))
        .statusCode(200);
  }
}
