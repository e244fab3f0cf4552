package org.basra.exchange.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The committed OpenAPI document of the module under test, asked about real responses. */
final class Contract {

  private static final Path SERVICE = Path.of("src/main/resources/META-INF/openapi.yaml");
  private static final Path LIBRARY = Path.of("src/test/resources/contract/openapi.yaml");

  private final ObjectNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(ObjectNode document) {
    this.document = document;
    document.path("components").path("schemas").forEach(Contract::close);
  }

  /** Where this module keeps its document. */
  static Path file() {
    return Files.exists(Path.of("src/main/resources/application.properties")) ? SERVICE : LIBRARY;
  }

  static Contract load() {
    try {
      var yaml = new ObjectMapper(new YAMLFactory());
      return new Contract((ObjectNode) yaml.readTree(file().toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("No committed OpenAPI document at " + file(), e);
    }
  }

  /** Views have the documented properties and no others. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")
        && !object.has("allOf")) {
      object.put("additionalProperties", false);
    }
  }

  /** The path template that a request path matches. */
  Optional<String> template(String path) {
    String best = null;
    for (var entry : document.path("paths").properties()) {
      var pattern = entry.getKey().replaceAll("\\{[^/}]+}", "[^/]+");
      if (Pattern.matches(pattern, path) && (best == null || best.contains("{"))) {
        best = entry.getKey();
      }
    }
    return Optional.ofNullable(best);
  }

  boolean hasOperation(String template, String method) {
    return document.path("paths").path(template).has(method);
  }

  /** The documented response, missing when the status is not documented. */
  JsonNode response(String template, String method, int status) {
    return document
        .path("paths")
        .path(template)
        .path(method)
        .path("responses")
        .path(Integer.toString(status));
  }

  /** What a JSON body violates; empty when it is as documented. */
  String violations(String template, String method, int status, String mediaType, String body) {
    var pointer =
        "#/paths/%s/%s/responses/%d/content/%s/schema"
            .formatted(escape(template), method, status, escape(mediaType));
    var errors = schemas.computeIfAbsent(pointer, this::schema).validate(body, InputFormat.JSON);
    return errors.isEmpty() ? "" : errors.toString();
  }

  /**
   * The whole document is the schema's resource, so that its references resolve; what is in it is
   * shared by all schemas.
   */
  private Schema schema(String pointer) {
    var root = JsonNodeFactory.instance.objectNode();
    root.setAll(document);
    root.put("$ref", pointer.replace("{", "%7B").replace("}", "%7D"));
    return registry.getSchema(root);
  }

  private static String escape(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
