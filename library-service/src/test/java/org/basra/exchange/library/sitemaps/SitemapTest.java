package org.basra.exchange.library.sitemaps;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.basra.exchange.library.Records;
import org.basra.exchange.library.xml.XmlAnswer;
import org.basra.exchange.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = TestStack.class,
    initArgs = @ResourceArg(name = "service", value = "library"))
class SitemapTest {

  private static final String PUBLIC = "http://127.0.0.1:8080/api/library";

  @Inject Records records;

  @Test
  void everyRecordIsOnOnePageThatTheIndexNames() {
    var ids = IntStream.range(0, 250).mapToObj(i -> PUBLIC + "/v1/records/" + records.create());
    var created = ids.toList();

    var index = get("/v1/sitemap.xml");
    var pages = index.all("/sm:sitemapindex/sm:sitemap/sm:loc");
    assertThat(pages)
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(page -> page.startsWith(PUBLIC + "/v1/sitemap-"));
    assertThat(index.all("//sm:lastmod")).hasSameSizeAs(pages);

    var last = get(pages.getLast().substring(PUBLIC.length()));
    assertThat(last.children("//sm:url[1]")).containsExactly("loc", "lastmod");
    var listed =
        pages.stream()
            .map(page -> get(page.substring(PUBLIC.length())))
            .flatMap(page -> page.all("/sm:urlset/sm:url/sm:loc").stream())
            .toList();
    assertThat(listed).doesNotHaveDuplicates().containsAll(created);
  }

  @Test
  void aPageBeginsWithItsRecord() {
    var id = records.create();

    assertThat(get("/v1/sitemap-%s.xml".formatted(id)).all("//sm:loc"))
        .startsWith(PUBLIC + "/v1/records/" + id);
    given()
        .get("/v1/sitemap-ffffffff-ffff-7fff-8fff-ffffffffffff.xml")
        .then()
        .statusCode(404)
        .body("code", is("RECORD_NOT_FOUND"));
    given().get("/v1/sitemap-x.xml").then().statusCode(404).body("code", is("NOT_FOUND"));
  }

  private static XmlAnswer get(String path) {
    return XmlAnswer.of(
        given().get(path).then().statusCode(200).contentType("text/xml").extract().asString());
  }
}
