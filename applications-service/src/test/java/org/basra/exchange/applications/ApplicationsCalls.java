package org.basra.exchange.applications;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** Calls that the tests share, as applicants and officers make them. */
public final class ApplicationsCalls {

  /** A small form that has a bit of everything. */
  public static final String FORM =
      """
      {"schema": {"type": "object", "additionalProperties": false,
        "properties": {
          "motivation": {"type": "string", "minLength": 10, "maxLength": 2000},
          "email": {"type": "string", "format": "email"},
          "budget": {"$ref": "#/$defs/budget"},
          "languages": {"type": "array", "maxItems": 5, "items": {"type": "object",
            "properties": {"name": {"type": "string"}}, "required": ["name"]}},
          "consent": {"const": true}},
        "required": ["motivation", "budget", "consent"],
        "$defs": {"budget": {"type": "object",
          "properties": {"amount": {"type": "integer", "minimum": 0, "maximum": 5000}},
          "required": ["amount"]}}},
       "labels": {
        "motivation": {"ar": "دوافع التقديم", "en": "Motivation"},
        "email": {"ar": "البريد الإلكتروني", "en": "E-mail"},
        "budget": {"ar": "الميزانية", "en": "Budget"},
        "/budget/amount": {"ar": "المبلغ المطلوب", "en": "Amount asked for"},
        "languages": {"ar": "اللغات", "en": "Languages"},
        "/languages/*/name": {"ar": "اسم اللغة", "en": "Language"},
        "consent": {"ar": "الموافقة", "en": "Consent"}}}
      """;

  /** Answers that satisfy {@link #FORM}. */
  public static final String ANSWERS =
      """
      {"motivation": "أودّ أن أدرس ترميم المخطوطات", "budget": {"amount": 1200},
       "languages": [{"name": "العربية"}], "consent": true}
      """;

  private ApplicationsCalls() {}

  /** Text that no other test uses. */
  public static String unique() {
    return UUID.randomUUID().toString();
  }

  /** Somebody nobody else is. */
  public static String somebody() {
    return "applicant " + unique();
  }

  /** A request of a programme officer, with a JSON body. */
  public static RequestSpecification officer() {
    return given().auth().oauth2(Tokens.role("programme-officer")).contentType("application/json");
  }

  /** A request of a member, with a JSON body. */
  public static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member")).contentType("application/json");
  }

  /** An instant so much later than now, to the millisecond. */
  public static Instant in(Duration later) {
    return Instant.now().plus(later).truncatedTo(ChronoUnit.MILLIS);
  }

  /** The body of a call. */
  public static String callBody(Instant deadline, int places, String form) {
    return """
        {"title": {"ar": "منحة لترميم المخطوطات", "en": "Scholarship in manuscript conservation"},
         "programme": "SCHOLARSHIP", "deadline": {"at": "%s", "zone": "Asia/Baghdad"},
         "places": %d, "startsOn": "2027-09-01", "endsOn": "2028-06-30", "form": %s}
        """
        .formatted(deadline, places, form);
  }

  /** A call that is not published. */
  public static UUID draftCall(Instant deadline, int places) {
    return id(officer().body(callBody(deadline, places, FORM)).post("/v1/calls").then());
  }

  /** A published call with a deadline in thirty days. */
  public static UUID call(int places) {
    return call(in(Duration.ofDays(30)), places);
  }

  /** A published call. */
  public static UUID call(Instant deadline, int places) {
    var call = draftCall(deadline, places);
    officer().post("/v1/calls/%s/publications".formatted(call)).then().statusCode(200);
    return call;
  }

  /** Begins an application. */
  public static Response apply(String person, UUID call) {
    return member(person).body("{\"callId\": \"%s\"}".formatted(call)).post("/v1/applications");
  }

  /** A draft without answers. */
  public static UUID draft(String person, UUID call) {
    return id(apply(person, call).then());
  }

  /** Sends a merge patch of answers. */
  public static Response save(String person, UUID application, String version, String patch) {
    return member(person)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .header("If-Match", version)
        .body(patch)
        .patch("/v1/applications/%s/answers".formatted(application));
  }

  /** Gives a command that has no body. */
  public static Response step(RequestSpecification who, UUID application, String step) {
    return who.post("/v1/applications/%s/%s".formatted(application, step));
  }

  /** A submitted application. */
  public static UUID submitted(String person, UUID call) {
    var application = draft(person, call);
    save(person, application, "*", ANSWERS).then().statusCode(200);
    step(member(person), application, "submissions").then().statusCode(200);
    return application;
  }

  /** Decides. */
  public static Response decide(UUID application, String outcome) {
    return step(
        officer().body("{\"outcome\": \"%s\"}".formatted(outcome)), application, "decisions");
  }

  /** An application with a sealed decision. */
  public static UUID decided(String person, UUID call, String outcome) {
    var application = submitted(person, call);
    decide(application, outcome).then().statusCode(200);
    return application;
  }

  /** Offers a place until an instant. */
  public static Response offer(UUID application, Instant respondBy) {
    return step(
        officer().body("{\"respondBy\": \"%s\"}".formatted(respondBy)), application, "offers");
  }

  /** An application with an offer of ten days. */
  public static UUID offered(String person, UUID call) {
    var application = decided(person, call, "AWARD");
    offer(application, in(Duration.ofDays(10))).then().statusCode(200);
    return application;
  }

  /** Makes the reserves and refusals of a call known. */
  public static Response release(UUID call) {
    return officer().post("/v1/calls/%s/releases".formatted(call));
  }

  /** The id in a created object's body. */
  public static UUID id(ValidatableResponse created) {
    return UUID.fromString(created.statusCode(201).extract().path("id"));
  }
}
