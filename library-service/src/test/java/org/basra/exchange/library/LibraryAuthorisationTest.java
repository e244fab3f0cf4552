package org.basra.exchange.library;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class LibraryAuthorisationTest extends AuthorisationMatrix {

  @Inject Records records;

  LibraryAuthorisationTest() {
    super("library");
  }

  @Override
  protected List<OperationCase> cases() {
    return List.of(
        operation("findRecords").object("record", records::create),
        operation("getRecord").object("record", records::create),
        operation("listRecordItems").object("record", records::create),
        operation("listItems").object("item", this::itemId),
        operation("getItem").object("item", this::itemId),
        operation("getPatron").own(LibraryCalls::patronOf).foreign(LibraryCalls::patron),
        operation("listPatronMemberships")
            .own(LibraryCalls::patronOf)
            .foreign(LibraryCalls::patron),
        operation("getLoan").own(this::loanOf).foreign(this::loan),
        operation("listLoans").own(this::loanOf).foreign(this::loan),
        operation("listReadingLists")
            .object("published", this::readingList)
            .object("draft", this::draftList),
        operation("getReadingList")
            .object("published", this::readingList)
            .object("draft", this::draftList),
        operation("listReadingListEntries")
            .object("published", this::readingList)
            .object("draft", this::draftList),
        operation("listDonationCredits").object("record", records::create),
        operation("listBookDonations").own(this::donationOf).foreign(this::donation),
        operation("getBookDonation").own(this::donationOf).foreign(this::donation),
        operation("withdrawBookDonation").own(this::donationOf).foreign(this::donation),
        operation("changeDonationCredit").own(this::donationOf).foreign(this::donation));
  }

  private UUID loanOf(String person) {
    return loan(patronOf(person));
  }

  private UUID loan() {
    return loan(patron());
  }

  private UUID loan(UUID patron) {
    return id(checkOut(item(records.create()), patron).then());
  }

  private String itemId() {
    return librarian().get("/v1/items?barcode=" + item(records.create())).path("items[0].id");
  }

  private UUID draftList() {
    return id(
        librarian()
            .body("{\"title\": {\"ar\": \"قراءات\", \"en\": \"Readings\"}}")
            .post("/v1/reading-lists")
            .then());
  }

  private UUID readingList() {
    var list = draftList();
    librarian()
        .body("{\"recordId\": \"%s\"}".formatted(records.create()))
        .post("/v1/reading-lists/%s/entries".formatted(list));
    librarian().post("/v1/reading-lists/%s/publications".formatted(list)).then().statusCode(200);
    return list;
  }

  private UUID donation() {
    return donationOf("somebody else");
  }

  private UUID donationOf(String person) {
    return id(
        given()
            .auth()
            .oauth2(Tokens.of(person, "member"))
            .contentType("application/json")
            .body(
                "{\"donorKind\": \"PERSON\", \"lines\":"
                    + " [{\"title\": \"T\", \"copies\": 1, \"condition\": \"GOOD\"}]}")
            .post("/v1/donations")
            .then());
  }
}
