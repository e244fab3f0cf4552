package org.basra.exchange.platform.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.platform.sample.Notes.member;
import static org.basra.exchange.platform.sample.Notes.unique;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

  @Inject DataSource database;

  private static Response send(String key, String name) {
    return member()
        .header("Idempotency-Key", key)
        .body("{\"name\": \"%s\"}".formatted(name))
        .post("/v1/notes");
  }

  @Test
  void theFirstAnswerIsReplayedByteForByte() {
    var key = unique();
    var name = unique();
    var first = send(key, name);
    var second = send(key, name);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.contentType()).isEqualTo(first.contentType());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void aRefusalIsReplayedToo() {
    var name = unique();
    send(unique(), name).then().statusCode(201);
    var key = unique();
    var first = send(key, name);
    var second = send(key, name);
    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(second.contentType()).startsWith("application/problem+json");
  }

  @Test
  void aKeyServesOneRequestOfOneCaller() {
    var key = unique();
    send(key, unique()).then().statusCode(201);
    send(key, unique()).then().statusCode(422).body("code", is("IDEMPOTENCY_KEY_REUSED"));
    given()
        .auth()
        .oauth2(Tokens.of("another person", "member"))
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"name\": \"%s\"}".formatted(unique()))
        .post("/v1/notes")
        .then()
        .statusCode(201);
  }

  @Test
  void aRequestThatWasNotValidLeavesTheKeyFree() {
    var key = unique();
    send(key, "").then().statusCode(422);
    send(key, unique()).then().statusCode(201);
  }

  private static Response sendAs(String token, String... key) {
    var request =
        given()
            .auth()
            .oauth2(token)
            .contentType("application/json")
            .body("{\"name\": \"%s\"}".formatted(unique()));
    return (key.length == 0 ? request : request.header("Idempotency-Key", key[0]))
        .post("/v1/notes");
  }

  @Test
  void partnersMustSendAKeyAndNeedTheScope() {
    var writer = Tokens.partner("partner-1", "notes:write");
    var reader = Tokens.partner("partner-2", "notes:read");
    sendAs(writer).then().statusCode(400).body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
    sendAs(writer, unique()).then().statusCode(201);
    sendAs(reader, unique()).then().statusCode(403);
  }

  @Test
  void aScopeGivesAPersonNothing() {
    var person =
        Tokens.claims("person", "reviewer")
            .claim("scope", "notes:write")
            .jws()
            .keyId("test-key")
            .sign(Tokens.key());
    given()
        .auth()
        .oauth2(person)
        .contentType("application/json")
        .body("{\"name\": \"%s\"}".formatted(unique()))
        .post("/v1/notes")
        .then()
        .statusCode(403);
  }

  @Test
  void thirtyAtOnceWithOneKeyHaveOneEffect() {
    var key = unique();
    var name = unique();
    var answers = Race.of(30, runner -> send(key, name));
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409).contains(201);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(Response::asString)
                .distinct())
        .hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(
            answer -> assertThat(answer.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_IN_USE"));
    given().get("/v1/notes?prefix=" + name).then().body("items.size()", is(1));
  }

  @Test
  void whileTheFirstIsRunningTheSecondIsToldToWait() throws SQLException {
    var key = unique();
    var name = unique();
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, name);
      var first = CompletableFuture.supplyAsync(() -> send(key, name));
      pauseUntilClaimed();
      send(key, name)
          .then()
          .statusCode(409)
          .header("Retry-After", is("1"))
          .body("code", is("IDEMPOTENCY_KEY_IN_USE"));
      connection.rollback();
      assertThat(first.join().statusCode()).isEqualTo(201);
    }
  }

  @Test
  void aDatabaseThatDoesNotGetOnIs503AndRecovers() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE note IN ACCESS EXCLUSIVE MODE");
      var answers = Race.of(30, runner -> send(unique(), unique()));
      assertThat(answers)
          .allSatisfy(
              answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("2");
              });
      connection.rollback();
    }
    send(unique(), unique()).then().statusCode(201);
  }

  private static void insert(Connection connection, String name) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO note (id, version, owner, name, count) VALUES (?, 0, ?, ?, 0)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, name);
      insert.executeUpdate();
    }
  }

  private static void pauseUntilClaimed() {
    try {
      Thread.sleep(400);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
