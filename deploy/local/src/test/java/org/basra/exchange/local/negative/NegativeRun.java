package org.basra.exchange.local.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.basra.exchange.local.story.AccessTokens;
import org.basra.exchange.local.story.Addresses;

/** Sends what the {@link Generator} draws to a running stack and judges every answer. */
public final class NegativeRun {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCOPE = "scope:";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Addresses addresses;
  private final AccessTokens tokens;
  private final Set<String> gatewayCodes;
  private final Map<String, String> tokenOfRole = new HashMap<>();

  /** {@code gatewayCodes}: problems that the gateway may answer with on any path. */
  public NegativeRun(Addresses addresses, Set<String> gatewayCodes) {
    this.addresses = addresses;
    this.tokens = new AccessTokens(addresses.issuer());
    this.gatewayCodes = gatewayCodes;
  }

  /** So many requests, drawn by this seed. */
  public Tally run(int count, long seed) throws IOException, InterruptedException {
    var document = new ApiDocument(document());
    var operations = document.operations();
    var random = new Random(seed);
    var ids = harvest(operations, random);
    var today = LocalDate.now(ZoneOffset.UTC);
    var samples = new Samples(document, ids, today);
    var drafts = new ArrayList<Draft>();
    for (var draft : new Generator(operations, samples, ids, seed).draw(count)) {
      authorise(draft, random);
      drafts.add(draft);
    }
    var tally = new Tally(operations.size());
    for (var draft : drafts) {
      judge(draft, tally);
    }
    return tally;
  }

  private JsonNode document() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(addresses.gateway() + "/openapi.json")).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  /** Ids of what the stories left behind, so that the requests meet something that is there. */
  private KnownIds harvest(List<Operation> operations, Random random)
      throws IOException, InterruptedException {
    var ids = new KnownIds();
    for (var operation : operations) {
      if (operation.isCollection()) {
        var draft = new Draft(operation);
        draft.query.add("limit=10");
        authorise(draft, random);
        var answer = http.send(draft.request(addresses.gateway()), BodyHandlers.ofString());
        if (answer.statusCode() == 200 && isJson(answer)) {
          JSON.readTree(answer.body())
              .path("items")
              .forEach(item -> note(ids, operation.path(), item.path("id").asText()));
        }
      }
    }
    return ids;
  }

  /** Partners' protocols answer in XML. */
  private static boolean isJson(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.contains("json"))
        .isPresent();
  }

  private static void note(KnownIds ids, String path, String id) {
    if (!id.isEmpty()) {
      ids.add(path, id);
    }
  }

  private void authorise(Draft draft, Random random) {
    var roles = draft.operation.roles();
    if (!roles.isEmpty() && !draft.headers.containsKey("Authorization")) {
      var token = tokenOfRole.computeIfAbsent(Mutation.one(roles, random), this::token);
      draft.headers.put("Authorization", "Bearer " + token);
    }
  }

  private String token(String role) {
    return role.startsWith(SCOPE)
        ? tokens.ofPartner(role.substring(SCOPE.length()))
        : tokens.of(role);
  }

  private void judge(Draft draft, Tally tally) throws IOException, InterruptedException {
    var answer = http.send(draft.request(addresses.gateway()), BodyHandlers.ofString());
    var offence = answer.statusCode() < 400 ? "" : offence(draft.operation, answer);
    tally.count(answer.statusCode(), code(answer), draft.mutation);
    if (!offence.isEmpty()) {
      tally.offend(
          "%s %s %s".formatted(draft.operation.id(), draft.mutation, offence),
          "%s%n%n%s%n%nAnswer %d %s%n%s"
              .formatted(
                  offence,
                  draft,
                  answer.statusCode(),
                  answer.headers().firstValue("Content-Type").orElse("without media type"),
                  answer.body()));
    }
  }

  /** What is wrong with a refusal; nothing where it is as documented. */
  private String offence(Operation operation, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status >= 500) {
      return "A request must not end in " + status;
    }
    if (!answer
        .headers()
        .firstValue("Content-Type")
        .orElse("")
        .startsWith("application/problem+json")) {
      return "A refusal is a problem";
    }
    var code = code(answer);
    var documented = operation.refusals().getOrDefault(status, Set.of());
    if (!documented.contains(code) && !gatewayCodes.contains(code)) {
      return "%s is not documented for %d of %s; documented are %s"
          .formatted(code, status, operation.id(), documented);
    }
    return "";
  }

  private static String code(HttpResponse<String> answer) {
    if (answer.statusCode() < 400) {
      return "";
    }
    try {
      return JSON.readTree(answer.body()).path("code").asText();
    } catch (IOException e) {
      return "no JSON";
    }
  }
}
