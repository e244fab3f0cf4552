package org.basra.exchange.platform.sample;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** Calls that the tests of the platform share. */
final class Notes {

  private Notes() {}

  static RequestSpecification member() {
    return given().auth().oauth2(Tokens.role("member")).contentType("application/json");
  }

  static ValidatableResponse create(String body) {
    return member().body(body).post("/v1/notes").then();
  }

  static ValidatableResponse createNamed(String name) {
    return create("{\"name\": \"%s\"}".formatted(name));
  }

  static String unique() {
    return UUID.randomUUID().toString();
  }
}
