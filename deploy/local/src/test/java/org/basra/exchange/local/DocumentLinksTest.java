package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Documents point at files that are there. */
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
    return documents().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    Repository.root().relativize(document).toString(), () -> check(document)));
  }

  private static void check(Path document) throws IOException {
    assertThat(
            LINK.matcher(Files.readString(document))
                .results()
                .map((MatchResult link) -> document.resolveSibling(link.group(1)).normalize())
                .filter(target -> !Files.exists(target)))
        .isEmpty();
  }

  private static List<Path> documents() throws IOException {
    var root = Repository.root();
    try (var docs = Files.walk(root.resolve("docs"));
        var hub = Files.walk(root.resolve(".github"))) {
      return Stream.concat(Stream.of(root.resolve("README.md")), Stream.concat(docs, hub))
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
