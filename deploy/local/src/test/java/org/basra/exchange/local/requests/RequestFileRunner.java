package org.basra.exchange.local.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basra.exchange.local.story.AccessTokens;
import org.basra.exchange.local.story.Addresses;

/** Runs a {@code .http} story against a running stack and checks what it asserts. */
public final class RequestFileRunner {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\$?\\w+)}}");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final AccessTokens tokens;
  private final Map<String, String> variables = new HashMap<>();

  /** Where the requests go; a demo user signs in when a story first names them. */
  public RequestFileRunner(Addresses addresses) {
    variables.put("gateway", addresses.gateway());
    variables.putAll(RequestVariables.days(Clock.systemUTC()));
    this.tokens = new AccessTokens(addresses.issuer());
  }

  /** Runs all requests of the file in order; gives their number. */
  public int run(Path file) throws IOException, InterruptedException {
    var steps = RequestFile.read(file);
    for (var step : steps) {
      assertThat(step.assertions()).as(step.title()).isNotEmpty();
      var response = settled(step);
      step.assertions()
          .forEach(
              (place, text) ->
                  assertThat(at(response, place)).as(step.title()).isEqualTo(filled(text)));
      step.assignments().forEach((name, place) -> variables.put(name, at(response, place)));
    }
    return steps.size();
  }

  /** A GET is repeated until its assertions hold, so that a story can wait for an import. */
  private JsonNode settled(RequestFile.Step step) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var response = send(step);
    while (step.method().equals("GET")
        && System.nanoTime() < deadline
        && !step.assertions().entrySet().stream().allMatch(holds(response)::test)) {
      Thread.sleep(250);
      response = send(step);
    }
    return response;
  }

  private Predicate<Map.Entry<String, String>> holds(JsonNode response) {
    return assertion -> at(response, assertion.getKey()).equals(filled(assertion.getValue()));
  }

  private JsonNode send(RequestFile.Step step) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(filled(step.url())));
    step.headers().forEach((name, value) -> request.header(name, filled(value)));
    var answer =
        http.send(request.method(step.method(), body(step)).build(), BodyHandlers.ofString());
    var response = JSON.createObjectNode().put("status", Integer.toString(answer.statusCode()));
    answer.headers().firstValue("ETag").ifPresent(tag -> response.put("version", tag));
    if (!answer.body().isEmpty() && isJson(answer)) {
      response.set("body", JSON.readTree(answer.body()));
    }
    return response;
  }

  /** Stories of protocols in XML assert the status alone. */
  private static boolean isJson(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").filter(type -> type.contains("json")).isPresent();
  }

  private BodyPublisher body(RequestFile.Step step) throws IOException {
    if (step.file() != null) {
      return BodyPublishers.ofFile(step.file());
    }
    return step.body().isEmpty()
        ? BodyPublishers.noBody()
        : BodyPublishers.ofString(filled(step.body()));
  }

  private static String at(JsonNode response, String place) {
    var pointer = "/" + place.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
    return response.at(pointer).asText();
  }

  private String filled(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
  }

  private String value(String name) {
    return switch (name) {
      case "$uuid" -> UUID.randomUUID().toString();
      case "$timestamp" -> Long.toString(System.currentTimeMillis());
      default -> variables.computeIfAbsent(name, this::token);
    };
  }

  /** What nobody has set yet is the name of a user. */
  private String token(String variable) {
    return tokens.of(RequestVariables.user(variable));
  }
}
