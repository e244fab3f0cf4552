package org.basra.exchange.library.holds;

import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patronOf;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.holds.Holds.giveBack;
import static org.basra.exchange.library.holds.Holds.lent;
import static org.basra.exchange.library.holds.Holds.member;
import static org.basra.exchange.library.holds.Holds.read;
import static org.basra.exchange.library.holds.Holds.requireReady;
import static org.basra.exchange.library.holds.Holds.today;
import static org.basra.exchange.library.holds.Holds.waiting;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnHoldTest {

  @Inject Records records;

  private UUID record;

  @BeforeEach
  void aRecord() {
    record = records.create();
  }

  @Test
  void membersPlaceSeeAndGiveUpTheirOwn() {
    var name = "reader " + unique();
    var self = patronOf(name);
    var barcode = item(record);
    var loan = lent(barcode);
    var body = "{\"recordId\": \"%s\", \"pickupLocation\": \"MAIN\"}".formatted(record);
    var own = id(member(name).body(body).post(Holds.PATH).then().body("patronId", is("" + self)));
    var foreign = waiting(record);

    member(name).get(Holds.PATH + "/" + own).then().statusCode(200).body("position", is(1));
    member(name).get(Holds.PATH + "/" + foreign).then().statusCode(404);
    member(name).post(Holds.PATH + "/" + foreign + "/cancellations").then().statusCode(404);
    member(name).get(Holds.PATH + "?count=true").then().body("total", is(1));
    giveBack(loan).then().statusCode(200);
    member(name)
        .post(Holds.PATH + "/" + own + "/cancellations")
        .then()
        .statusCode(200)
        .body("copy", is("PASSED_ON"))
        .body("next", nullValue());
    requireReady(foreign, barcode);
  }

  @Test
  void thePickupPlaceChangesWhileTheHoldWaits() {
    var barcode = item(record);
    var loan = lent(barcode);
    var hold = waiting(record);
    var tag = read(hold).extract().header("ETag");
    var body = "{\"pickupLocation\": \"BRANCH\", \"notNeededAfter\": \"%s\"}".formatted(today());
    var path = Holds.PATH + "/" + hold;
    librarian().body(body).put(path).then().statusCode(428);
    librarian()
        .header("If-Match", tag)
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .body("pickupLocation", is("BRANCH"))
        .body("notNeededAfter", is(today().toString()));
    librarian().header("If-Match", tag).body(body).put(path).then().statusCode(412);

    giveBack(loan).then().statusCode(200);

    var ready = read(hold).body("status", is("READY")).extract().header("ETag");
    librarian()
        .header("If-Match", ready)
        .body(body)
        .put(path)
        .then()
        .statusCode(409)
        .body("code", is("HOLD_READY"));
    librarian().header("If-None-Match", ready).get(path).then().statusCode(304);
  }
}
