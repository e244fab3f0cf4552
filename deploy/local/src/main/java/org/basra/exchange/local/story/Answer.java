package org.basra.exchange.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the API answered. */
public record Answer(int status, Optional<String> location, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(), response.headers().firstValue("Location"), response.body());
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
}
