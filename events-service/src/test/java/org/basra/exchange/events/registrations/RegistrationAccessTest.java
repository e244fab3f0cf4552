package org.basra.exchange.events.registrations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.events.EventsCalls.cancel;
import static org.basra.exchange.events.EventsCalls.id;
import static org.basra.exchange.events.EventsCalls.member;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.organiser;
import static org.basra.exchange.events.EventsCalls.register;
import static org.basra.exchange.events.EventsCalls.someone;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationAccessTest {

  private static String person(String name) {
    return "{\"person\": \"%s\"}".formatted(Tokens.subject(name));
  }

  private static ValidatableResponse audited(String objectType, UUID id) {
    return given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=%s&objectId=%s".formatted(objectType, id))
        .then()
        .statusCode(200);
  }

  @Test
  void anOrganiserRegistersSomebodyElseAndLeavesATrace() {
    var path = "/v1/occurrences/%s/registrations".formatted(occurrence(3));
    var name = someone();

    var registration = id(organiser().body(person(name)).post(path).then());

    member(name)
        .get("/v1/registrations/" + registration)
        .then()
        .statusCode(200)
        .body("person", is(Tokens.subject(name).toString()));
    audited("registration", registration).body("items.action", contains("registration.create"));
  }

  @Test
  void aMemberRegistersNobodyElse() {
    var occurrence = occurrence(3);
    var path = "/v1/occurrences/%s/registrations".formatted(occurrence);
    var name = someone();

    var foreign = member(name).body(person(someone())).post(path).then();
    var own = member(name).body(person(name)).post(path).then();

    foreign
        .statusCode(403)
        .body("code", is("FORBIDDEN"))
        .body("detail", is("Only organisers register somebody else"));
    own.statusCode(201);
    given().get("/v1/occurrences/" + occurrence).then().body("taken", is(1));
  }

  @Test
  void oneselfIsRegisteredWithAnEmptyObjectAndWithNothing() {
    var path = "/v1/occurrences/%s/registrations".formatted(occurrence(3));

    member(someone()).body("{}").post(path).then().statusCode(201);
    organiser().post(path).then().statusCode(201);
    member(someone()).body("{\"person\": \"me\"}").post(path).then().statusCode(422);
    member(someone()).body("{\"seat\": 1}").post(path).then().statusCode(400);
    member(someone()).body("[]").post(path).then().statusCode(422);
  }

  @Test
  void whoIsNoMemberIsNotRegistered() {
    var path = "/v1/occurrences/%s/registrations".formatted(occurrence(3));

    given().contentType("application/json").post(path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.role("librarian"))
        .contentType("application/json")
        .post(path)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.partner("partner", "events:read"))
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post(path)
        .then()
        .statusCode(403);
  }

  @Test
  void aForeignRegistrationIsNotThere() {
    var name = someone();
    var registration = id(register(occurrence(3), name).then());

    member(someone())
        .get("/v1/registrations/" + registration)
        .then()
        .statusCode(404)
        .body("code", is("REGISTRATION_NOT_FOUND"));
    cancel(registration, someone())
        .then()
        .statusCode(404)
        .body("code", is("REGISTRATION_NOT_FOUND"));
    member(name).get("/v1/registrations/" + registration).then().statusCode(200);
    given().get("/v1/registrations/" + registration).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.role("librarian"))
        .get("/v1/registrations/" + registration)
        .then()
        .statusCode(403);
  }

  @Test
  void membersListTheirOwnAndOrganisersAll() {
    var occurrence = occurrence(1);
    var name = someone();
    var foreign = id(register(occurrence, someone()).then()).toString();
    var own = id(register(occurrence, name).then()).toString();
    var path = "/v1/registrations?count=true&occurrenceId=" + occurrence;

    member(name).get(path).then().body("total", is(1)).body("items.id", contains(own));
    organiser().get(path).then().body("total", is(2)).body("items.id", contains(own, foreign));
    organiser()
        .get(path + "&status=WAITLISTED")
        .then()
        .body("items.id", contains(own))
        .body("items[0].waitlistPosition", is(1));
    String next = organiser().get(path + "&limit=1").then().extract().path("next");
    organiser()
        .get(path + "&limit=1&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("items.id", contains(foreign));
    given().get(path).then().statusCode(401);
  }

  @Test
  void whatOrganisersLookUpLeavesATrace() {
    var occurrence = occurrence(3);
    var name = someone();
    var registration = id(register(occurrence, name).then());

    organiser().get("/v1/registrations/" + registration).then().statusCode(200);
    organiser().get("/v1/registrations?occurrenceId=" + occurrence).then().statusCode(200);
    organiser()
        .post("/v1/registrations/%s/cancellations".formatted(registration))
        .then()
        .statusCode(200);

    audited("registration", registration)
        .body("items.action", contains("registration.cancel", "registration.read"))
        .body("items.actor", hasItem(Tokens.subject("event-organiser").toString()));
    audited("occurrence", occurrence).body("items.action", contains("registration.list"));
  }

  @Test
  void whatPeopleDoThemselvesIsNotInTheAuditLog() {
    var name = someone();
    var registration = id(register(occurrence(3), name).then());

    cancel(registration, name).then().statusCode(200);

    audited("registration", registration).body("items", hasSize(0));
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    var occurrence = occurrence(1);
    for (int i = 0; i < 5; i++) {
      register(occurrence, someone()).then().statusCode(201);
    }
    var path = "/v1/registrations?occurrenceId=%s&limit=".formatted(occurrence);

    long few = statements(path + 1);
    long many = statements(path + 5);

    assertThat(many).isEqualTo(few).isPositive();
  }

  private static long statements(String list) {
    return SqlStatements.fewestDuring("events", () -> organiser().get(list).then().statusCode(200));
  }
}
