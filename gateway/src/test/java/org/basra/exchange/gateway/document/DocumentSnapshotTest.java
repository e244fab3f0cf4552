package org.basra.exchange.gateway.document;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.basra.exchange.testing.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * The committed document is what the services' documents make it. {@code
 * -Dexchange.snapshot.update=true} writes it anew.
 */
class DocumentSnapshotTest {

  private static final Path RESOURCES =
      ServiceFolders.root().resolve("gateway/src/main/resources/openapi");
  private static final ObjectMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  @Test
  void theCommittedDocumentIsTheMergeOfTheServicesDocuments() throws IOException {
    var merged = merged();

    Snapshot.check(RESOURCES.resolve("openapi.json"), json(merged));
    Snapshot.check(RESOURCES.resolve("openapi.yaml"), YAML.writeValueAsString(merged));
  }

  static ObjectNode merged() throws IOException {
    return DocumentMerge.merge(own(), services());
  }

  static JsonNode own() throws IOException {
    return YAML.readTree(
        ServiceFolders.root().resolve("gateway/src/main/openapi/gateway.yaml").toFile());
  }

  private static Map<String, JsonNode> services() throws IOException {
    var documents = new LinkedHashMap<String, JsonNode>();
    for (var folder : ServiceFolders.all()) {
      documents.put(
          ServiceFolders.name(folder), YAML.readTree(ServiceFolders.document(folder).toFile()));
    }
    return documents;
  }

  private static String json(JsonNode node) throws IOException {
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    return new ObjectMapper().writer(printer).writeValueAsString(node) + "\n";
  }
}
