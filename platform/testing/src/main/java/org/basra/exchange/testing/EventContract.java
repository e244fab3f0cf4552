package org.basra.exchange.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Schema, example and AsyncAPI document of a service's events agree. Each service extends it. */
public abstract class EventContract {

  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
  private static final String SCHEMA = ".schema.json";

  /** For the service's test. */
  protected EventContract() {}

  /** Fails when an event, as it would go over the wire, is not what its schema says. */
  public static void check(String type, String json) {
    Assertions.assertThat(schema(type).validate(json, InputFormat.JSON)).as(type).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyEventHasAnExampleThatFitsItsSchemaAndIsInTheAsyncApiDocument() {
    var asyncApi = read(CONTRACTS.resolve("asyncapi.yaml"));
    var types = types();
    Assertions.assertThat(types).isNotEmpty();
    return types.stream()
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type,
                    () -> {
                      check(type, read(CONTRACTS.resolve("events/" + type + ".example.json")));
                      Assertions.assertThat(asyncApi).contains("name: " + type);
                      Assertions.assertThat(asyncApi).contains("events/" + type + SCHEMA);
                    }));
  }

  private static List<String> types() {
    try (var files = Files.list(CONTRACTS.resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SCHEMA))
          .map(name -> name.substring(0, name.length() - SCHEMA.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(String type) {
    var text =
        read(CONTRACTS.resolve("events/" + type + SCHEMA)).replaceFirst("\"\\$id\"[^,]*,", "");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
