package org.basra.exchange.library.patrons;

import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.LibraryCalls.register;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.basra.exchange.library.Records;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuardianTest {

  @Inject Records records;

  private static ValidatableResponse registerWith(String category, UUID guardian) {
    return register(
        "{\"cardNumber\": \"%s\", \"category\": \"%s\", \"guardianId\": \"%s\"}"
            .formatted(unique(), category, guardian));
  }

  private static UUID youth() {
    return id(register("{\"cardNumber\": \"%s\", \"category\": \"YOUTH\"}".formatted(unique())));
  }

  private static ValidatableResponse change(UUID patron, String category, UUID guardian) {
    var version = librarian().get("/v1/patrons/" + patron).header("ETag");
    var body =
        guardian == null
            ? "{\"category\": \"%s\", \"status\": \"ACTIVE\"}".formatted(category)
            : "{\"category\": \"%s\", \"status\": \"ACTIVE\", \"guardianId\": \"%s\"}"
                .formatted(category, guardian);
    return librarian().header("If-Match", version).body(body).put("/v1/patrons/" + patron).then();
  }

  @Test
  void aYouthWithAGuardianBorrows() {
    var guardian = patron();
    var youth = id(registerWith("YOUTH", guardian).body("guardianId", is(guardian.toString())));

    checkOut(item(records.create()), youth).then().statusCode(201);
  }

  @Test
  void aYouthWithoutGuardianBorrowsNothingUntilThereIsOne() {
    var youth = youth();
    var barcode = item(records.create());
    checkOut(barcode, youth).then().statusCode(409).body("code", is("GUARDIAN_MISSING"));

    change(youth, "YOUTH", patron()).statusCode(200);

    checkOut(barcode, youth).then().statusCode(201);
  }

  @Test
  void aGuardianIsAnAdultWhoIsRegistered() {
    registerWith("YOUTH", youth()).statusCode(409).body("code", is("GUARDIAN_NOT_ADULT"));
    registerWith("YOUTH", UUID.randomUUID()).statusCode(409).body("code", is("GUARDIAN_NOT_ADULT"));
  }

  @Test
  void nobodyIsTheirOwnGuardian() {
    var youth = youth();

    change(youth, "YOUTH", youth).statusCode(409).body("code", is("GUARDIAN_NOT_ADULT"));
  }

  @Test
  void aGuardianDoesNotBecomeAYouth() {
    var guardian = patron();
    registerWith("YOUTH", guardian).statusCode(201);

    change(guardian, "YOUTH", null).statusCode(409).body("code", is("GUARDIAN_NOT_ADULT"));
  }

  @Test
  void onlyYouthsHaveGuardians() {
    registerWith("STUDENT", patron()).statusCode(409).body("code", is("GUARDIAN_NOT_NEEDED"));
    var youth = id(registerWith("YOUTH", patron()));

    change(youth, "STUDENT", patron()).statusCode(409).body("code", is("GUARDIAN_NOT_NEEDED"));
    change(youth, "STUDENT", null).statusCode(200);
  }
}
