package org.basra.exchange.library;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.placeHold;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.contributors.Authors;
import org.basra.exchange.library.interlibrary.InterlibraryLoans;
import org.basra.exchange.library.stocktaking.StockTakings;
import org.basra.exchange.testing.Tokens;
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class LibraryAuthorisationTest extends AuthorisationMatrix {

  private static final LocalDate FIRST_CLOSED = LocalDate.of(2150, 1, 1);

  @Inject Records records;
  @Inject Authors authors;

  private int closed;

  LibraryAuthorisationTest() {
    super("library");
  }

  @Override
  protected List<OperationCase> cases() {
    return Stream.of(catalogue(), readers(), circulation(), giving())
        .flatMap(List::stream)
        .toList();
  }

  private List<OperationCase> catalogue() {
    return List.of(
        operation("findRecords").object("record", records::create),
        operation("getRecord").object("record", records::create),
        operation("getSitemapPage").object("record", records::create),
        operation("listRecordItems").object("record", records::create),
        operation("findContributors").object("contributor", this::contributorId),
        operation("getContributor").object("contributor", this::contributorId),
        operation("listContributorRecords").object("contributor", this::contributorId),
        operation("listItems").object("item", this::itemId),
        operation("getItem").object("item", this::itemId));
  }

  private List<OperationCase> readers() {
    return List.of(
        operation("getPatron").own(LibraryCalls::patronOf).foreign(LibraryCalls::patron),
        operation("listPatronMemberships")
            .own(LibraryCalls::patronOf)
            .foreign(LibraryCalls::patron),
        operation("listPatronBlocks").own(LibraryCalls::patronOf).foreign(LibraryCalls::patron),
        operation("getPatronBlock").own(this::blockOf).foreign(this::block),
        operation("getHold").own(this::holdOf).foreign(this::hold),
        operation("listHolds").own(this::holdOf).foreign(this::hold),
        operation("changeHold")
            .own(this::holdOf)
            .foreign(this::hold)
            .body("{\"pickupLocation\": \"MAIN\"}"),
        operation("suspendHold")
            .own(this::holdOf)
            .foreign(this::hold)
            .body("{\"until\": \"%s\"}".formatted(LocalDate.now().plusDays(9))),
        operation("resumeHold").own(this::holdOf).foreign(this::hold),
        operation("cancelHold").own(this::holdOf).foreign(this::hold),
        operation("listInterlibraryLoans").own(this::borrowingOf).foreign(this::borrowing),
        operation("getInterlibraryLoan").own(this::borrowingOf).foreign(this::borrowing),
        operation("cancelInterlibraryLoan").own(this::borrowingOf).foreign(this::borrowing));
  }

  private List<OperationCase> circulation() {
    return List.of(
        operation("getLoan").own(this::loanOf).foreign(this::loan),
        operation("listLoans").own(this::loanOf).foreign(this::loan),
        operation("listPartnerLibraries").object("partner library", InterlibraryLoans::partner),
        operation("getPartnerLibrary").object("partner library", InterlibraryLoans::partner),
        operation("renewLoan").own(this::loanOf).foreign(this::loan),
        operation("getRenewability").own(this::loanOf).foreign(this::loan),
        operation("listClosedDays").object("closed day", this::closedDay),
        operation("getClosedDay").object("closed day", this::closedDay),
        operation("listStockTakings").object("stock-taking", LibraryAuthorisationTest::stockTaking),
        operation("getStockTaking").object("stock-taking", LibraryAuthorisationTest::stockTaking),
        operation("scanShelf")
            .object("stock-taking", LibraryAuthorisationTest::stockTaking)
            .body("{\"barcodes\": [\"BX-0001\"]}"),
        operation("listStockTakingDifferences")
            .object("stock-taking", LibraryAuthorisationTest::stockTaking),
        operation("tableStockTakingDifferences")
            .object("stock-taking", LibraryAuthorisationTest::stockTaking),
        operation("closeStockTaking").object("stock-taking", LibraryAuthorisationTest::stockTaking),
        operation("cancelStockTaking")
            .object("stock-taking", LibraryAuthorisationTest::stockTaking));
  }

  private List<OperationCase> giving() {
    return List.of(
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

  private static UUID stockTaking() {
    return StockTakings.opened(LendingCalls.place());
  }

  private UUID holdOf(String person) {
    return hold(patronOf(person));
  }

  private UUID hold() {
    return hold(patron());
  }

  private UUID hold(UUID patron) {
    var record = records.create();
    item(record);
    return id(placeHold(record, patron).then());
  }

  private UUID borrowingOf(String person) {
    return InterlibraryLoans.borrowing(patronOf(person));
  }

  private UUID borrowing() {
    return InterlibraryLoans.borrowing(patron());
  }

  private String closedDay() {
    var day = FIRST_CLOSED.plusDays(closed++).toString();
    librarian()
        .body(
            """
            {"from": "%s", "reason": {"ar": "عطلة الاختبار", "en": "Test holiday"}}
            """
                .formatted(day))
        .post("/v1/closed-days")
        .then()
        .statusCode(201);
    return day;
  }

  private String blockOf(String person) {
    return block(patronOf(person));
  }

  private String block() {
    return block(patron());
  }

  private String block(UUID patron) {
    var block =
        librarian().body("{\"reason\": \"OTHER\"}").post("/v1/patrons/%s/blocks".formatted(patron));
    return patron + "/" + id(block.then());
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

  private UUID contributorId() {
    return authors.contributor();
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
