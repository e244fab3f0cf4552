package org.basra.exchange.library.interlibrary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.addPartner;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.member;
import static org.basra.exchange.library.interlibrary.InterlibraryLoans.partner;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Locale;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PartnerLibraryTest {

  private static final String PATH = "/v1/partner-libraries";

  @Test
  void aPartnerIsKnownByItsCodeAndNamedInBothLanguages() {
    var code = partner();
    var tag =
        member("reader " + unique())
            .get(PATH + "/" + code)
            .then()
            .statusCode(200)
            .body("code", is(code))
            .body("name.ar", is("مكتبة شريكة خيالية"))
            .body("name.en", is("Imaginary Partner"))
            .body("createdAt", notNullValue())
            .extract()
            .header("ETag");
    librarian().header("If-None-Match", tag).get(PATH + "/" + code).then().statusCode(304);
    addPartner(code).then().statusCode(409).body("code", is("PARTNER_LIBRARY_EXISTS"));
    librarian()
        .get(PATH + "/NOBODY-KNOWS-IT")
        .then()
        .statusCode(404)
        .body("code", is("PARTNER_LIBRARY_NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "small", "WITH BLANK", "A123456789012345678901234567890123"})
  void aCodeIsShortAndPlain(String code) {
    addPartner(code).then().statusCode(422).body("errors[0].pointer", is("/code"));
  }

  @Test
  void ofTenPartnersWithOneCodeOneIsAdded() {
    var code = unique().toUpperCase(Locale.ROOT);

    var answers = Race.of(10, runner -> addPartner(code));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(9);
  }

  @Test
  void theListGoesThroughAllCodesInOrder() {
    var added = partner();
    var codes = new ArrayList<String>();
    var path = PATH + "?limit=2&count=true";
    String next = null;
    int total;
    do {
      var page = librarian().get(next == null ? path : path + "&cursor=" + next).then();
      codes.addAll(page.statusCode(200).extract().path("items.code"));
      next = page.extract().path("next");
      total = page.extract().path("total");
    } while (next != null);

    assertThat(codes).contains(added).doesNotHaveDuplicates().hasSize(total);
    given().get(PATH).then().statusCode(401);
  }
}
