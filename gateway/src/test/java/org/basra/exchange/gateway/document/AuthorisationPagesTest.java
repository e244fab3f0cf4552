package org.basra.exchange.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages in docs/authorisation hold every operation that can be reached through the gateway. */
class AuthorisationPagesTest {

  private static final Path PAGES = ServiceFolders.root().resolve("docs/authorisation");
  private static final Path DOCUMENT =
      ServiceFolders.root().resolve("gateway/src/main/resources/openapi/openapi.yaml");
  private static final Pattern PUBLIC_PATH = Pattern.compile("/api/([^/]+)(/.+)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z]+ [^`]+)` ");

  @Test
  void theyHaveARowForEveryOperationAndNoOther() throws IOException {
    var operations = new ArrayList<String>();
    for (var path : new YAMLMapper().readTree(DOCUMENT.toFile()).path("paths").properties()) {
      for (var method : ServiceDocument.operations(path.getValue()).keySet()) {
        operations.add(row(method.toUpperCase(Locale.ROOT), path.getKey()));
      }
    }

    assertThat(rows()).containsExactlyInAnyOrderElementsOf(operations);
  }

  /** For example {@code library: GET /v1/loans}. */
  private static String row(String method, String path) {
    var service = PUBLIC_PATH.matcher(path);
    return service.matches()
        ? "%s: %s %s".formatted(service.group(1), method, service.group(2))
        : "gateway: %s %s".formatted(method, path);
  }

  private static Iterable<String> rows() throws IOException {
    try (var pages = Files.list(PAGES)) {
      return pages.sorted().flatMap(AuthorisationPagesTest::rows).collect(Collectors.toList());
    }
  }

  private static Stream<String> rows(Path page) {
    try {
      var service = page.getFileName().toString().replace(".md", "");
      return ROW
          .matcher(Files.readString(page))
          .results()
          .map(row -> service + ": " + row.group(1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
