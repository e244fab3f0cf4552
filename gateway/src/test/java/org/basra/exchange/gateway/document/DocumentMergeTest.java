package org.basra.exchange.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DocumentMergeTest {

  private static JsonNode own;
  private static JsonNode library;
  private static JsonNode aid;

  @BeforeAll
  static void read() throws IOException {
    own = DocumentSnapshotTest.own();
    library = yaml("/openapi/library.yaml");
    aid = yaml("/openapi/aid.yaml");
  }

  private static JsonNode yaml(String resource) throws IOException {
    try (var in = DocumentMergeTest.class.getResourceAsStream(resource)) {
      return new YAMLMapper().readTree(in);
    }
  }

  @Test
  void namesCarryTheirServiceAndReferencesFollow() {
    var merged = DocumentMerge.merge(own, both());

    assertThat(merged.path("paths").properties())
        .extracting(Map.Entry::getKey)
        .contains("/health", "/api/library/v1/items/{id}", "/api/aid/v1/items");
    assertThat(merged.at("/components/schemas").properties())
        .extracting(Map.Entry::getKey)
        .contains("Problem", "ProblemError", "LocalizedText")
        .contains("LibraryItem", "LibraryPage", "AidItem", "AidPage")
        .doesNotContain("Item", "Page", "LibraryLibraryItem", "LibraryProblem");
    assertThat(merged.at("/components/schemas/AidPage/properties/items/items/$ref").asText())
        .isEqualTo("#/components/schemas/AidItem");
    assertThat(merged.at("/components/schemas/LibraryEvent/discriminator/mapping/lent").asText())
        .isEqualTo("#/components/schemas/LibraryItem");
    assertThat(merged.at("/components/parameters/LibraryLimit/name").asText()).isEqualTo("limit");
  }

  @Test
  void operationsHaveOneIdAndSayWhoseTheyAre() {
    var merged = DocumentMerge.merge(own, both());

    var read = merged.at("/paths/~1api~1library~1v1~1items~1{id}/get");
    assertThat(read.path("operationId").asText()).isEqualTo("libraryGetItem");
    assertThat(read.at("/tags/0").asText()).isEqualTo("Library: Items");
    assertThat(read.at("/responses/200/links/self/operationId").asText())
        .isEqualTo("libraryGetItem");
    assertThat(merged.at("/paths/~1api~1aid~1v1~1items/get/operationId").asText())
        .isEqualTo("aidListItems");
    assertThat(merged.at("/paths/~1api~1aid~1v1~1items/get/tags/0").asText()).isEqualTo("Aid");
    assertThat(merged.at("/tags").findValuesAsText("name"))
        .containsExactly("Gateway", "Library: Items");
  }

  @Test
  void operationsSayWhatTheGatewayAnswersInFrontOfThem() {
    var merged = DocumentMerge.merge(own, both());

    var read = merged.at("/paths/~1api~1library~1v1~1items~1{id}/get");
    var write = merged.at("/paths/~1api~1library~1v1~1items/post");
    assertThat(read.path("responses").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("200", "400", "401", "404", "502", "503", "504");
    assertThat(read.at("/responses/504/$ref").asText())
        .isEqualTo("#/components/responses/UpstreamTimeout");
    assertThat(write.path("responses").has("413")).isTrue();
    assertThat(write.at("/responses/400/description").asText())
        .as("the service's own answer stays")
        .isEqualTo("Malformed JSON");
    assertThat(read.path("security").isArray()).as("public, and says so").isTrue();
    assertThat(read.path("security")).isEmpty();
    assertThat(merged.at("/paths/~1api~1library~1v1~1items/get/security").isArray()).isTrue();
    assertThat(merged.at("/paths/~1api~1aid~1v1~1items/get/security")).hasSize(4);
    assertThat(write.path("security").findValuesAsText("oidc")).isEmpty();
    assertThat(write.path("security")).hasSize(3);
    assertThat(merged.at("/components/securitySchemes").has("oidc")).isFalse();
  }

  @Test
  void anotherServiceRenamesNothing() {
    var alone = DocumentMerge.merge(own, Map.of("library", library));
    var together = DocumentMerge.merge(own, both());

    alone
        .path("paths")
        .properties()
        .forEach(p -> assertThat(together.path("paths").path(p.getKey())).isEqualTo(p.getValue()));
    alone
        .at("/components/schemas")
        .properties()
        .forEach(
            s ->
                assertThat(together.at("/components/schemas").path(s.getKey()))
                    .isEqualTo(s.getValue()));
  }

  @Test
  void aSharedNameWithTwoMeaningsStopsTheMerge() {
    var other = aid.deepCopy();
    other.withObject("/components/schemas/Problem").put("description", "Something else");

    assertThatThrownBy(() -> DocumentMerge.merge(own, Map.of("aid", other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("schemas/Problem");
  }

  @Test
  void whatCannotBeMergedSafelyIsNotMerged() {
    var old = aid.deepCopy();
    ((ObjectNode) old).put("openapi", "3.0.3");
    var inner = aid.deepCopy();
    inner.withObject("/paths").set("/q/health", inner.at("/paths/~1v1~1items"));
    var nameless = aid.deepCopy();
    nameless.withObject("/paths/~1v1~1items/get").remove("operationId");
    var dangling = aid.deepCopy();
    dangling
        .withObject("/components/schemas/Item/properties/x")
        .put("$ref", "#/components/schemas/Nothing");

    refused(old, "3.1");
    refused(inner, "/q/health");
    refused(nameless, "no operationId");
    refused(dangling, "refers to nothing");
  }

  private static void refused(JsonNode document, String reason) {
    assertThatThrownBy(() -> DocumentMerge.merge(own, Map.of("aid", document)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static Map<String, JsonNode> both() {
    var documents = new LinkedHashMap<String, JsonNode>();
    documents.put("library", library);
    documents.put("aid", aid);
    return documents;
  }
}
