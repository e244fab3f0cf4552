package org.basra.exchange.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * What the API answered.
 *
 * @param location where a new resource or a job is
 * @param tag version of the resource, to be sent back as If-Match
 */
public record Answer(int status, Optional<String> location, Optional<String> tag, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    var headers = response.headers();
    return new Answer(
        response.statusCode(),
        headers.firstValue("Location"),
        headers.firstValue("ETag"),
        response.body());
  }

  /** This answer, if it has the status. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new StoryFailure("Expected status %d, got %d: %s".formatted(expected, status, text));
    }
    return this;
  }

  /** This answer, if it is the problem with this code. */
  public Answer expect(int expected, String code) {
    expect(expected);
    if (!field("/code").equals(code)) {
      throw new StoryFailure("Expected the problem " + code + ", got " + text);
    }
    return this;
  }

  /** This answer, if a field has this value. */
  public Answer with(String pointer, String value) {
    if (!field(pointer).equals(value)) {
      throw new StoryFailure("Expected %s = %s in %s".formatted(pointer, value, text));
    }
    return this;
  }

  /** The body as JSON; missing when there is none. */
  public JsonNode json() {
    try {
      return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (IOException e) {
      throw new StoryFailure("The answer is no JSON: " + text, e);
    }
  }

  /** A field that must be there, by JSON pointer. */
  public String field(String pointer) {
    var value = json().at(pointer);
    if (value.isMissingNode() || value.isNull()) {
      throw new StoryFailure("The answer has no " + pointer + ": " + text);
    }
    return value.asText();
  }

  /** The id of what was created or changed. */
  public String id() {
    return field("/id");
  }

  /** The entries of a list, by JSON pointer. */
  public List<JsonNode> list(String pointer) {
    var entries = json().at(pointer);
    if (!entries.isArray()) {
      throw new StoryFailure("The answer has no list " + pointer + ": " + text);
    }
    return List.copyOf(entries.valueStream().toList());
  }

  /** The entries of a page. */
  public List<JsonNode> items() {
    return list("/items");
  }

  /** The version to be sent back as If-Match. */
  public String version() {
    return tag.orElseThrow(() -> new StoryFailure("The answer has no ETag: " + text));
  }
}
