package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LendingCalls.block;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.register;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.PATH;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrow;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrowing;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lending;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.member;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.partner;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.send;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.ship;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.today;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InterlibraryRefusalTest {

  @Inject Records records;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'direction': 'BORROWING', 'partner': 'P1', 'patronId': '%s'} | /title",
        "{'direction': 'BORROWING', 'partner': 'P1', 'title': 'T'} | /patronId",
        "{'direction': 'BORROWING', 'partner': 'P1', 'title': 'T', 'itemBarcode': 'AB-1'}"
            + " | /itemBarcode",
        "{'direction': 'BORROWING', 'partner': 'P1', 'title': ' T'} | /title",
        "{'direction': 'BORROWING', 'partner': 'p 1', 'title': 'T'} | /partner",
        "{'partner': 'P1', 'title': 'T'} | /direction",
        "{'direction': 'LENDING', 'partner': 'P1'} | /itemBarcode",
        "{'direction': 'LENDING', 'partner': 'P1', 'itemBarcode': 'AB-1', 'title': 'T'} | /title",
        "{'direction': 'LENDING', 'partner': 'P1', 'itemBarcode': 'AB-1', 'author': 'A'} | /author",
        "{'direction': 'LENDING', 'partner': 'P1', 'itemBarcode': 'AB-1', 'patronId': '%s'}"
            + " | /patronId",
        "{'direction': 'LENDING', 'partner': 'P1', 'itemBarcode': 'AB-1', 'recordId': '%s'}"
            + " | /recordId"
      })
  void eachDirectionNamesWhatItIsAbout(String body, String pointer) {
    send(body.replace('\'', '"').formatted(UUID.randomUUID()))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is(pointer));
  }

  @Test
  void partnersReadersAndRecordsHaveToBeKnown() {
    borrow("NOBODY-KNOWS-IT", patron())
        .then()
        .statusCode(404)
        .body("code", is("PARTNER_LIBRARY_NOT_FOUND"));
    borrow(partner(), UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
    send("{\"direction\": \"BORROWING\", \"partner\": \"%s\", \"title\": \"T\", \"patronId\": \"%s\", \"recordId\": \"%s\"}"
            .formatted(partner(), patron(), UUID.randomUUID()))
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
  }

  @Test
  void onlyWhoMayBorrowAsksAPartner() {
    var blocked = patron();
    block(blocked);
    borrow(partner(), blocked).then().statusCode(409).body("code", is("PATRON_BLOCKED"));
    var expired =
        id(
            register(
                "{\"cardNumber\": \"%s\", \"category\": \"PUBLIC\", \"expiresOn\": \"2020-01-01\"}"
                    .formatted(unique())));
    borrow(partner(), expired).then().statusCode(409).body("code", is("MEMBERSHIP_EXPIRED"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 400, 300_000_000_000L})
  void theLastDayIsWithinAYear(long days) {
    ship(borrowing(patron()), today().plusDays(days))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", is("/dueBack"));
  }

  private static String asking(String more) {
    return "{\"direction\": \"BORROWING\", \"partner\": \"%s\", \"title\": \"T\"%s}"
        .formatted(partner(), more);
  }

  @Test
  void membersAskForThemselvesAlone() {
    var name = "reader " + unique();
    var self = patronOf(name).toString();

    member(name).body(asking("")).post(PATH).then().statusCode(201).body("patronId", is(self));
    member(name)
        .body(asking(", \"patronId\": \"%s\"".formatted(patron())))
        .post(PATH)
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
    var lending = "{\"direction\": \"LENDING\", \"partner\": \"P1\", \"itemBarcode\": \"AB-1\"}";
    member(name).body(lending).post(PATH).then().statusCode(403).body("code", is("FORBIDDEN"));
    member("nobody's card " + unique())
        .body(asking(""))
        .post(PATH)
        .then()
        .statusCode(404)
        .body("code", is("PATRON_NOT_FOUND"));
  }

  @Test
  void membersSeeTheirOwnAndGiveItUp() {
    var name = "reader " + unique();
    patronOf(name);
    var own = id(member(name).body(asking("")).post(PATH).then());

    for (var other : List.of(borrowing(patron()), lending(item(records.create())))) {
      member(name).get(PATH + "/" + other).then().statusCode(404);
      member(name).post(PATH + "/" + other + "/cancellations").then().statusCode(404);
    }
    member(name).get(PATH + "?count=true").then().body("total", is(1));
    member(name).get(PATH + "/" + own).then().statusCode(200);
    member(name).post(PATH + "/" + own + "/receipts").then().statusCode(403);
    member(name)
        .post(PATH + "/" + own + "/cancellations")
        .then()
        .statusCode(200)
        .body("status", is("CANCELLED"));
  }
}
