package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LendingCalls.readItem;
import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.placeHold;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DonationIntakeTest {

  @Inject Records records;

  @Test
  void everyLineGetsWhatIsDecidedForIt() {
    var donation = Donations.offerOf("a donor", 3, 2, 1);
    var lines = Donations.lines(donation);
    var record = records.create();

    Donations.decide(
            donation,
            Donations.verdict(lines.get(2), 0, 0, null, "CONDITION"),
            Donations.verdict(lines.get(0), 1, 2, record, null),
            Donations.verdict(lines.get(1), 2, 0, null, "NO_SPACE"))
        .then()
        .statusCode(200)
        .body("status", is("ACCEPTED"))
        .body("decidedAt", notNullValue())
        .body("lines.accepted", contains(1, 2, 0))
        .body("lines.redirected", contains(2, 0, 0))
        .body("lines.declined", contains(0, 0, 1))
        .body("lines.declineReason", contains(nullValue(), nullValue(), is("CONDITION")))
        .body("lines.duplicateOf", contains(is(record.toString()), nullValue(), nullValue()));
    Donations.decide(donation, Donations.verdict(lines.get(0), 1, 0, null, null))
        .then()
        .statusCode(409)
        .body("code", is("BOOK_DONATION_NOT_OFFERED"))
        .body("title", is("بُتَّ في هذا الإهداء أو سُحب من قبل"));
  }

  @Test
  void whatTheLibraryDoesNotKeepIsOverAndNamesNobody() {
    var donation = Donations.offerOf("a donor", 2);
    var line = Donations.lines(donation).getFirst();

    Donations.decide(donation, Donations.verdict(line, 0, 2, records.create(), null))
        .then()
        .statusCode(200)
        .body("status", is("REDIRECTED"))
        .body("creditName", nullValue())
        .body("endedAt", notNullValue());
    Donations.accession(donation, line, records.create(), unique())
        .then()
        .statusCode(409)
        .body("code", is("BOOK_DONATION_NOT_ACCEPTED"))
        .body("detail", is("It is REDIRECTED"));
  }

  @Test
  void aVerdictThatDoesNotHoldIsPointedAt() {
    var donation = Donations.offerOf("a donor", 2);
    var line = Donations.lines(donation).getFirst();
    var record = records.create();

    refused(
        donation,
        Donations.verdict(line, 2, 1, record, null),
        409,
        "DECISION_EXCEEDS_OFFER",
        "/lines/0/accepted");
    refused(
        donation,
        Donations.verdict(line, 1, 0, null, null),
        422,
        "DECLINE_REASON_MISSING",
        "/lines/0/declineReason");
    refused(
        donation,
        Donations.verdict(line, 0, 2, null, null),
        422,
        "REDIRECTED_RECORD_MISSING",
        "/lines/0/duplicateOf");
    Donations.get(donation)
        .then()
        .body("status", is("OFFERED"))
        .body("lines.accepted", contains(0));
  }

  @Test
  void aVerdictIsOnALineAndARecordThatAreThere() {
    var donation = Donations.offerOf("a donor", 2);
    var line = Donations.lines(donation).getFirst();

    Donations.decide(donation, Donations.verdict(line, 1, 1, UUID.randomUUID(), null))
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
    Donations.decide(donation, Donations.verdict(UUID.randomUUID().toString(), 1, 0, null, null))
        .then()
        .statusCode(422)
        .body("code", is("BOOK_DONATION_UNDECIDED"))
        .body("detail", is("Missing are 1, not of this donation are 1"));
    Donations.decide(UUID.randomUUID(), Donations.verdict(line, 1, 0, null, null))
        .then()
        .statusCode(404)
        .body("code", is("BOOK_DONATION_NOT_FOUND"));
    Donations.get(donation)
        .then()
        .body("status", is("OFFERED"))
        .body("lines.accepted", contains(0));
  }

  @Test
  void aGivenCopyGoesToWhoWaitsAndTheAnswerSaysToWhom() {
    var record = records.create();
    checkOut(item(record), patron()).then().statusCode(201);
    var hold = id(placeHold(record, patron()).then());
    var donation = Donations.accepted(2);
    var first = unique();
    var second = unique();

    librarian()
        .body(
            "{\"lineId\": \"%s\", \"recordId\": \"%s\", \"barcodes\": [\"%s\", \"%s\"], \"location\": \"MAIN\"}"
                .formatted(Donations.lines(donation).getFirst(), record, first, second))
        .post("%s/%s/accessions".formatted(Donations.PATH, donation))
        .then()
        .statusCode(200)
        .body("status", is("COMPLETED"))
        .body("items.barcode", contains(first, second))
        .body("items[0].hold.holdId", is(hold.toString()))
        .body("items[1].hold", nullValue());

    readItem(first).body("available", is(false));
    readItem(second).body("available", is(true));
  }

  private static void refused(
      UUID donation, String verdict, int status, String code, String pointer) {
    Donations.decide(donation, verdict)
        .then()
        .statusCode(status)
        .body("code", is(code))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void noMoreCopiesComeIntoStockThanWereAccepted() {
    var donation = Donations.accepted(2);
    var line = Donations.lines(donation).getFirst();
    var record = records.create();
    var taken = item(record);

    Donations.accession(donation, line, record, unique(), unique(), unique())
        .then()
        .statusCode(409)
        .body("code", is("ACCESSION_EXCEEDS_ACCEPTED"))
        .body("detail", is("Left are 2"));
    Donations.accession(donation, line, record, taken)
        .then()
        .statusCode(409)
        .body("code", is("BARCODE_TAKEN"));
    Donations.accession(donation, line, UUID.randomUUID(), unique())
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
    Donations.accession(donation, UUID.randomUUID().toString(), record, unique())
        .then()
        .statusCode(404)
        .body("code", is("BOOK_DONATION_LINE_NOT_FOUND"));
    Donations.get(donation).then().body("lines.accessioned", contains(0));
  }

  @Test
  void anOfferIsNotTakenIntoStock() {
    var donation = Donations.offerOf("a donor", 1);

    Donations.accession(donation, Donations.lines(donation).getFirst(), records.create(), unique())
        .then()
        .statusCode(409)
        .body("code", is("BOOK_DONATION_NOT_ACCEPTED"));
  }
}
