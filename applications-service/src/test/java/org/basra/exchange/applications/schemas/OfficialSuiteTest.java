package org.basra.exchange.applications.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basra.exchange.applications.patterns.CheckBudget;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.Test;

/**
 * The required tests of the official JSON Schema suite for 2020-12, through our dialect and our
 * expressions. Formats are annotations there and count here, so they are switched off for it; its
 * remote documents, which forms may not have, are given to the registry.
 */
class OfficialSuiteTest {

  private static final String SUITE = "applications/json-schema-test-suite";
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void allRequiredTestsPass() throws IOException {
    var registry =
        Dialect2020.registry(
            builder -> builder.schemas(remotes(SharedData.file(SUITE + "/remotes"))));
    var failed = new ArrayList<String>();
    int passed = 0;
    for (var file : files(SharedData.file(SUITE + "/tests/draft2020-12"), 1)) {
      for (var group : MAPPER.readTree(file.toFile())) {
        for (var test : group.path("tests")) {
          if (isAsExpected(registry, group.path("schema"), test)) {
            passed++;
          } else {
            failed.add(
                group.path("description").asText() + ": " + test.path("description").asText());
          }
        }
      }
    }
    assertThat(failed).isEmpty();
    assertThat(passed).isEqualTo(1299);
  }

  private static boolean isAsExpected(SchemaRegistry registry, JsonNode schema, JsonNode test) {
    var errors =
        CheckBudget.within(
                Duration.ofSeconds(5),
                () ->
                    registry
                        .getSchema(schema)
                        .validate(
                            test.path("data"),
                            execution ->
                                execution.executionConfig(
                                    config -> config.formatAssertionsEnabled(false))))
            .orElseThrow();
    return errors.isEmpty() == test.path("valid").asBoolean();
  }

  private static Map<String, String> remotes(Path folder) {
    var remotes = new HashMap<String, String>();
    try {
      for (var file : files(folder, 5)) {
        var name = folder.relativize(file).toString();
        if (!name.matches("draft([3467]|2019-09)/.*|v1/.*")) {
          remotes.put("http://localhost:1234/" + name, Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return remotes;
  }

  private static List<Path> files(Path folder, int depth) throws IOException {
    try (var files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
