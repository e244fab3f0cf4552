package org.basra.exchange.local.requests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the part of the {@code .http} format that docs/requests/README.md promises. */
final class RequestFile {

  private static final Pattern ASSERTION =
      Pattern.compile("client\\.assert\\(response\\.(\\S+) === (.+)\\);");
  private static final Pattern SET_BEFORE =
      Pattern.compile("client\\.global\\.get\\(\"(\\w+)\"\\)");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("client\\.global\\.set\\(\"(\\w+)\", response\\.(body\\.\\S+)\\);");
  private static final Pattern VERSION =
      Pattern.compile(
          "client\\.global\\.set\\(\"(\\w+)\", response\\.headers\\.valueOf\\(\"ETag\"\\)\\);");

  private RequestFile() {}

  /**
   * One request.
   *
   * @param title the sentence behind {@code ###}
   * @param file what to send as body, null where {@code body} is it
   * @param assertions place in the response (status or body.…) → expected text
   * @param assignments variable → place in the response (version or body.…)
   */
  record Step(
      String title,
      String method,
      String url,
      Map<String, String> headers,
      String body,
      Path file,
      Map<String, String> assertions,
      Map<String, String> assignments) {}

  static List<Step> read(Path http) {
    try {
      return Stream.of(Files.readString(http).split("(?m)^### "))
          .skip(1)
          .map(block -> step(block, http.toAbsolutePath().getParent()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Step step(String block, Path folder) {
    var parts = block.split("(?m)^> \\{%$", 2);
    var lines = new ArrayList<>(parts[0].lines().filter(line -> !line.startsWith("# ")).toList());
    var title = lines.removeFirst();
    var request = lines.removeFirst().split(" ", 2);
    var headers = new LinkedHashMap<String, String>();
    while (!lines.isEmpty() && !lines.getFirst().isBlank()) {
      var header = lines.removeFirst().split(": ", 2);
      headers.put(header[0], header[1]);
    }
    var body = String.join("\n", lines).strip();
    var handler = parts.length == 2 ? parts[1] : "";
    boolean file = body.startsWith("< ");
    return new Step(
        title,
        request[0],
        request[1],
        headers,
        file ? "" : body,
        file ? folder.resolve(body.substring(2)).normalize() : null,
        assertions(handler),
        assignments(handler));
  }

  /** Expected texts; a variable that was set before stands there as in a request. */
  private static Map<String, String> assertions(String handler) {
    var assertions = pairs(ASSERTION, handler);
    assertions.replaceAll(
        (place, value) -> SET_BEFORE.matcher(value).replaceAll("{{$1}}").replace("\"", ""));
    return assertions;
  }

  private static Map<String, String> assignments(String handler) {
    var assignments = pairs(ASSIGNMENT, handler);
    VERSION.matcher(handler).results().forEach(m -> assignments.put(m.group(1), "version"));
    return assignments;
  }

  private static Map<String, String> pairs(Pattern form, String handler) {
    var pairs = new LinkedHashMap<String, String>();
    form.matcher(handler).results().forEach(match -> pairs.put(match.group(1), match.group(2)));
    return pairs;
  }
}
