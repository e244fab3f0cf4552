package org.basra.exchange.library.matching;

import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.catalogue.Marc.control;
import static org.basra.exchange.library.catalogue.Marc.field;
import static org.basra.exchange.library.catalogue.Marc.record;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.marc.MarcRecord;

/** Records that look alike, and the list of them as librarians get it. */
final class DuplicateGroups {

  static final String PATH = "/v1/duplicate-groups";

  private DuplicateGroups() {}

  /** Letters alone: digits would be dropped from an author. */
  static String name() {
    return unique().replace("-", "").replaceAll("\\d", "q");
  }

  static String inArabicLetters(String name) {
    return name.chars()
        .mapToObj(c -> "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".substring((c - 'a'), c - 'a' + 1))
        .collect(Collectors.joining());
  }

  static MarcRecord book(String title, String author, String year) {
    return record(
        control("001", unique()),
        control("008", "631231s%s    le            000 1 ara d".formatted(year)),
        field("100", "a", author),
        field("245", "a", title));
  }

  static MarcRecord inBoth(String title, String author, String romanised, String latin) {
    return record(
        control("001", unique()),
        field("100", "6", "880-01", "a", latin),
        field("245", "6", "880-02", "a", romanised),
        field("880", "6", "100-01", "a", author),
        field("880", "6", "245-02", "a", title));
  }

  static Response dismiss(String key, UUID... records) {
    var ids = Arrays.stream(records).map(id -> '"' + id.toString() + '"').toList();
    return librarian()
        .body("{\"recordIds\": [%s]}".formatted(String.join(", ", ids)))
        .post(PATH + "/" + key + "/dismissals");
  }

  static Optional<Map<String, Object>> groupOf(UUID record) {
    return groupOf(record, "");
  }

  static Optional<Map<String, Object>> groupOf(UUID record, String filter) {
    return all(filter).stream().filter(group -> ids(group).contains(record)).findFirst();
  }

  static List<Map<String, Object>> groupsOf(UUID record) {
    return all("").stream().filter(group -> ids(group).contains(record)).toList();
  }

  static List<Map<String, Object>> all(String filter) {
    var groups = new ArrayList<Map<String, Object>>();
    String cursor = null;
    do {
      var request = librarian().queryParam("limit", 100);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page =
          request
              .get(filter.isEmpty() ? PATH : PATH + "?" + filter)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      groups.addAll(page.getList("items"));
      cursor = page.getString("next");
    } while (cursor != null);
    return groups;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> records(Map<String, Object> group) {
    return (List<Map<String, Object>>) group.get("records");
  }

  static List<UUID> ids(Map<String, Object> group) {
    return records(group).stream()
        .map(record -> UUID.fromString((String) record.get("id")))
        .toList();
  }
}
