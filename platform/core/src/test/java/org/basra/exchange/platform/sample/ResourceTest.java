package org.basra.exchange.platform.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.platform.sample.Notes.create;
import static org.basra.exchange.platform.sample.Notes.member;
import static org.basra.exchange.platform.sample.Notes.unique;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.basra.exchange.testing.TestStack;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "sample"))
class ResourceTest {

  @Test
  void aForeignObjectAndAMissingOneLookTheSame() {
    var place = create("{\"name\": \"%s\"}".formatted(unique())).extract().header("Location");
    var foreign =
        given()
            .auth()
            .oauth2(Tokens.of("other", "member"))
            .header("X-Request-Id", "same-request")
            .get(place)
            .then()
            .statusCode(404)
            .extract()
            .asString();
    var missing =
        given()
            .auth()
            .oauth2(Tokens.of("other", "member"))
            .header("X-Request-Id", "same-request")
            .get("/v1/notes/" + UUID.randomUUID())
            .then()
            .statusCode(404)
            .extract()
            .asString();
    assertThat(foreign).isEqualTo(missing);
    given().auth().oauth2(Tokens.role("librarian")).get(place).then().statusCode(200);
  }

  @Test
  void changesNeedTheVersionThatWasRead() {
    var place = create("{\"name\": \"%s\"}".formatted(unique())).extract().header("Location");
    var body = "{\"name\": \"%s\", \"count\": 7}".formatted(unique());
    member().body(body).put(place).then().statusCode(428).body("code", is("VERSION_REQUIRED"));
    member().body(body).header("If-Match", "\"v9\"").put(place).then().statusCode(412);
    member()
        .body(body)
        .header("If-Match", "\"v0\"")
        .put(place)
        .then()
        .statusCode(200)
        .header("ETag", "\"v1\"");
    member().header("If-None-Match", "\"v1\"").get(place).then().statusCode(304);
    member().header("If-None-Match", "W/\"v0\", \"v0\"").get(place).then().statusCode(200);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    var prefix = "p" + unique();
    for (int i = 0; i < 5; i++) {
      create("{\"name\": \"%s\"}".formatted(prefix.substring(0, 20) + i)).statusCode(201);
    }
    var list = "/v1/notes?limit=2&prefix=" + prefix.substring(0, 20);
    var first = given().get(list).then().statusCode(200).extract().jsonPath();
    String cursor = first.get("next");
    var second = given().get(list + "&cursor=" + cursor).then().extract().jsonPath();
    var third = given().get(list + "&cursor=" + second.get("next")).then().extract().jsonPath();
    assertThat(first.getList("items")).hasSize(2);
    assertThat(second.getList("items"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.getList("items"));
    assertThat(third.getList("items")).hasSize(1);
    assertThat(third.getString("next")).isNull();
    given()
        .get("/v1/notes?limit=2&prefix=other&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", is("INVALID_CURSOR"));
    var tampered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
    given().get(list + "&cursor=" + tampered).then().statusCode(400);
    given().get(list + "&cursor=%3F%3F").then().statusCode(400);
  }

  @Test
  void theNextPageIsALinkAsWell() {
    var prefix = ("l" + unique()).substring(0, 20);
    for (int i = 0; i < 3; i++) {
      create("{\"name\": \"%s\"}".formatted(prefix + i)).statusCode(201);
    }

    var link = given().get("/v1/notes?limit=2&prefix=" + prefix).header("Link");

    assertThat(link).startsWith("<?limit=2&prefix=" + prefix).endsWith(">; rel=\"next\"");
    var last =
        given()
            .urlEncodingEnabled(false)
            .get("/v1/notes" + link.substring(1, link.indexOf('>')))
            .then()
            .extract();
    assertThat(last.jsonPath().getList("items")).hasSize(1);
    assertThat(last.header("Link")).isNull();
  }
}
