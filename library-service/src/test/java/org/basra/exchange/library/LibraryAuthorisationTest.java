package org.basra.exchange.library;

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
import org.basra.exchange.testing.authorisation.AuthorisationMatrix;
import org.basra.exchange.testing.authorisation.OperationCase;

@QuarkusTest
class LibraryAuthorisationTest extends AuthorisationMatrix {

  private static final LocalDate FIRST_CLOSED = LocalDate.of(2150, 1, 1);

  @Inject Records records;

  private int closed;

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
        operation("renewLoan").own(this::loanOf).foreign(this::loan),
        operation("getRenewability").own(this::loanOf).foreign(this::loan),
        operation("listClosedDays").object("closed day", this::closedDay),
        operation("getClosedDay").object("closed day", this::closedDay));
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
}
