package org.basra.exchange.library.readinglists;

import static io.restassured.RestAssured.given;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** Steps that the tests of reading lists share. */
final class ReadingLists {

  static final String PATH = "/v1/reading-lists";

  private ReadingLists() {}

  static String body(UUID series) {
    return """
        {"title": {"ar": "قراءات في غسان كنفاني", "en": "Reading Ghassan Kanafani"},
         "introduction": {"ar": "أعمال تُقرأ معًا", "en": "Works read together"},
         "seriesId": %s}
        """
        .formatted(series == null ? "null" : '"' + series.toString() + '"');
  }

  static UUID draft() {
    return draft(null);
  }

  static UUID draft(UUID series) {
    return id(librarian().body(body(series)).post(PATH).then());
  }

  static UUID published(UUID record) {
    var list = draft();
    add(list, record).then().statusCode(200);
    publish(list).then().statusCode(200);
    return list;
  }

  static Response add(UUID list, UUID record) {
    return librarian()
        .body("{\"recordId\": \"%s\"}".formatted(record))
        .post("%s/%s/entries".formatted(PATH, list));
  }

  static Response publish(UUID list) {
    return librarian().post("%s/%s/publications".formatted(PATH, list));
  }

  static Response archive(UUID list) {
    return librarian().post("%s/%s/archivings".formatted(PATH, list));
  }

  static Response get(UUID list) {
    return librarian().get(PATH + "/" + list);
  }

  /** As somebody without an account reads it. */
  static Response read(UUID list) {
    return given().get(PATH + "/" + list);
  }

  static String version(UUID list) {
    return get(list).then().statusCode(200).extract().header("ETag");
  }

  static List<String> entries(UUID list) {
    return get(list).then().statusCode(200).extract().path("entries.id");
  }

  static List<String> records(UUID list) {
    return get(list).then().statusCode(200).extract().path("entries.recordId");
  }

  static Response order(UUID list, String version, List<String> entries) {
    return librarian()
        .header("If-Match", version)
        .body("{\"entryIds\": [\"%s\"]}".formatted(String.join("\", \"", entries)))
        .put("%s/%s/order".formatted(PATH, list));
  }

  static Response remove(UUID list, String version, String entry) {
    return librarian()
        .header("If-Match", version)
        .delete("%s/%s/entries/%s".formatted(PATH, list, entry));
  }
}
