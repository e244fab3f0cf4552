package org.basra.exchange.library;

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
        operation("listPatronBlocks").own(LibraryCalls::patronOf).foreign(LibraryCalls::patron),
        operation("getPatronBlock").own(this::blockOf).foreign(this::block),
        operation("getLoan").own(this::loanOf).foreign(this::loan),
        operation("listLoans").own(this::loanOf).foreign(this::loan));
  }

  private String blockOf(String person) {
    return block(patronOf(person));
  }

  private String block() {
    return block(patron());
  }

  private String block(UUID patron) {
    var block =
        librarian()
            .body("{\"reason\": \"OTHER\"}")
            .post("/v1/patrons/%s/blocks".formatted(patron));
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

  private String itemId() {
    return librarian().get("/v1/items?barcode=" + item(records.create())).path("items[0].id");
  }
}
