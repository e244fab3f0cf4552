package org.basra.exchange.library.interlibrary;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;

/** Steps that the tests of interlibrary loans share. */
public final class InterlibraryLoans {

  static final String PATH = "/v1/interlibrary-loans";

  private InterlibraryLoans() {}

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Baghdad"));
  }

  /** Adds a partner library that no other test has; gives its code. */
  public static String partner() {
    var code = unique().toUpperCase(Locale.ROOT);
    addPartner(code).then().statusCode(201);
    return code;
  }

  static Response addPartner(String code) {
    return librarian()
        .body(
            """
            {"code": "%s", "name": {"ar": "مكتبة شريكة خيالية", "en": "Imaginary Partner"}}
            """
                .formatted(code))
        .post("/v1/partner-libraries");
  }

  static Response send(String body) {
    return librarian().body(body).post(PATH);
  }

  /** A librarian asks a partner for a work that the patron wants. */
  static Response borrow(String partner, UUID patron) {
    return send(
        """
        {"direction": "BORROWING", "partner": "%s", "title": "أرض البرتقال الحزين",
         "author": "غسان كنفاني", "patronId": "%s"}
        """
            .formatted(partner, patron));
  }

  /** A partner asks for the copy. */
  static Response lend(String partner, String barcode) {
    return send(
        "{\"direction\": \"LENDING\", \"partner\": \"%s\", \"itemBarcode\": \"%s\"}"
            .formatted(partner, barcode));
  }

  /** The patron asks a new partner; gives the id. */
  public static UUID borrowing(UUID patron) {
    return id(borrow(partner(), patron).then());
  }

  /** A new partner asks for the copy; gives the id. */
  static UUID lending(String barcode) {
    return id(lend(partner(), barcode).then());
  }

  /** The copy goes to a new partner; gives the id of the interlibrary loan. */
  public static UUID sendAway(String barcode) {
    var loan = lending(barcode);
    ship(loan).then().statusCode(200);
    return loan;
  }

  /** The copy comes back from its partner. */
  public static void takeBack(UUID loan) {
    step(loan, "returns").then().statusCode(200);
  }

  /** A step without a body, for example {@code receipts}. */
  static Response step(UUID loan, String step) {
    return librarian().post(PATH + "/" + loan + "/" + step);
  }

  static Response ship(UUID loan, LocalDate dueBack) {
    return librarian()
        .body("{\"dueBack\": \"%s\"}".formatted(dueBack))
        .post(PATH + "/" + loan + "/shipments");
  }

  static Response ship(UUID loan) {
    return ship(loan, today().plusDays(30));
  }

  static Response refuse(UUID loan, String reason) {
    return librarian()
        .body("{\"reason\": \"%s\"}".formatted(reason))
        .post(PATH + "/" + loan + "/refusals");
  }

  static ValidatableResponse read(UUID loan) {
    return librarian().get(PATH + "/" + loan).then().statusCode(200);
  }

  static RequestSpecification member(String name) {
    return given().auth().oauth2(Tokens.of(name, "member")).contentType("application/json");
  }
}
