package org.basra.exchange.applications.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A JSON object as somebody wrote it, within the limits of {@link JsonDocumentReader}. Never
 * changes; two documents are equal when they say the same in the same order.
 */
@JsonDeserialize(using = JsonDocumentReader.class)
@JsonSerialize(using = JsonDocumentWriter.class)
@Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
public final class JsonDocument {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final JsonDocument EMPTY = new JsonDocument(JsonNodeFactory.instance.objectNode());

  @Schema(hidden = true)
  private final ObjectNode root;

  @Schema(hidden = true)
  private final String text;

  JsonDocument(ObjectNode root) {
    this.root = root;
    try {
      this.text = MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of nodes can be written", e);
    }
  }

  /** The object without properties. */
  public static JsonDocument empty() {
    return EMPTY;
  }

  /**
   * What {@link #text()} gave before.
   *
   * @throws IllegalArgumentException where it is not JSON
   */
  public static JsonDocument of(String text) {
    try {
      return MAPPER.readValue(text, JsonDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a JSON document", e);
    }
  }

  /** This document with a merge patch applied (RFC 7396); {@code null} in the patch deletes. */
  public JsonDocument merge(JsonDocument patch) {
    return new JsonDocument(MergePatch.apply(root, patch.root));
  }

  /** The tree, to be read and never to be changed. */
  public JsonNode root() {
    return root;
  }

  /** Compact JSON, properties in the order in which they were written. */
  public String text() {
    return text;
  }

  /** The same for documents that say the same, in whatever order: see {@link CanonicalJson}. */
  public String canonical() {
    return CanonicalJson.of(root);
  }

  /** Length of {@link #text()} in bytes of UTF-8. */
  public int size() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonDocument document && text.equals(document.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The size alone: a document may hold what must not be logged. */
  @Override
  public String toString() {
    return "JsonDocument[" + text.length() + "]";
  }
}
