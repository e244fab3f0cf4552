package org.basra.exchange.library.interlibrary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.PATH;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.borrow;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.lend;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.partner;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.ship;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.basra.exchange.testing.SqlStatements;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InterlibraryReadTest {

  @Inject Records records;

  private static String list(String partner, String more) {
    return PATH + "?partner=" + partner + more;
  }

  @Test
  void theListIsAskedByDirectionStatusAndPartner() {
    var partner = partner();
    var wanted = id(borrow(partner, patron()).then()).toString();
    var shipped = id(borrow(partner, patron()).then());
    var lent = id(lend(partner, item(records.create())).then()).toString();
    ship(shipped).then().statusCode(200);

    librarian()
        .get(list(partner, ""))
        .then()
        .body("items.id", contains(lent, "" + shipped, wanted));
    librarian().get(list(partner, "&direction=LENDING")).then().body("items.id", contains(lent));
    librarian()
        .get(list(partner, "&direction=BORROWING&status=SHIPPED&count=true"))
        .then()
        .body("items.id", contains(shipped.toString()))
        .body("total", is(1));
    librarian().get(list("NOBODY-KNOWS-IT", "")).then().body("items", hasSize(0));
    librarian().get(PATH + "?status=NO").then().statusCode(400);
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void pagesFollowEachOtherAndBelongToTheirQuery() {
    var partner = partner();
    var first = id(borrow(partner, patron()).then()).toString();
    var second = id(borrow(partner, patron()).then()).toString();

    var next =
        librarian()
            .get(list(partner, "&limit=1"))
            .then()
            .body("items.id", contains(second))
            .body("next", notNullValue())
            .extract()
            .<String>path("next");
    librarian()
        .get(list(partner, "&limit=1&cursor=" + next))
        .then()
        .body("items.id", contains(first));
    librarian().get(PATH + "?limit=1&cursor=" + next).then().statusCode(400);
  }

  @Test
  void theListReadsWithTheSameNumberOfStatementsHoweverLongItIs() {
    var partner = partner();
    for (int i = 0; i < 5; i++) {
      borrow(partner, patron()).then().statusCode(201);
    }
    long one = statements(list(partner, "&limit=1"));
    long five = statements(list(partner, "&limit=5"));
    assertThat(five).isEqualTo(one).isPositive();
    long onePartner = statements("/v1/partner-libraries?limit=1");
    long manyPartners = statements("/v1/partner-libraries?limit=50");
    assertThat(manyPartners).isEqualTo(onePartner).isPositive();
  }

  private static long statements(String path) {
    return SqlStatements.fewestDuring(
        "library", () -> librarian().get(path).then().statusCode(200));
  }

  @Test
  void staffReadsLeaveATrace() {
    UUID loan = id(borrow(partner(), patron()).then());
    librarian().get(PATH + "/" + loan).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.role("auditor"))
        .get("/v1/admin/audit-entries?objectType=interlibrary-loan&objectId=" + loan)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("interlibrary-loan.read"));
  }
}
