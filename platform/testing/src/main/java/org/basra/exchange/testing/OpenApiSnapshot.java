package org.basra.exchange.testing;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The document that the code generates is the one that is committed. Each service extends it. */
@OffContract("It reads the document itself")
public abstract class OpenApiSnapshot {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  /** For the service's test. */
  protected OpenApiSnapshot() {}

  @Test
  void theCommittedDocumentIsWhatTheCodeSays() {
    var generated =
        RestAssured.given().accept("application/yaml").get("/q/openapi").then().extract();
    Assertions.assertThat(generated.statusCode()).isEqualTo(200);
    Snapshot.check(Contract.file(), generated.asString());
  }

  @Test
  void everyOperationHasASummaryATagAndAUniqueId() {
    Map<String, Map<String, Object>> paths =
        RestAssured.get("/q/openapi?format=json").then().extract().path("paths");
    var operations =
        paths.values().stream()
            .flatMap(item -> item.entrySet().stream())
            .filter(entry -> METHODS.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .map(operation -> (Map<?, ?>) operation)
            .toList();
    Assertions.assertThat(operations)
        .isNotEmpty()
        .allSatisfy(
            operation ->
                Assertions.assertThat(operation.keySet().toString())
                    .contains("summary", "tags", "operationId", "responses"));
    var ids =
        operations.stream()
            .map(operation -> operation.get("operationId"))
            .collect(Collectors.toList());
    Assertions.assertThat(ids).doesNotHaveDuplicates();
  }
}
