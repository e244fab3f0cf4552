package org.basra.exchange.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basra.exchange.gateway.GatewayProblem;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemType;
import org.basra.exchange.testing.Snapshot;
import org.junit.jupiter.api.Test;

/** docs/problems.md is made from the problem types and from the services' committed documents. */
class ProblemsDocumentTest {

  private static final String HEAD =
      """
      # Problems

      Every refusal is `application/problem+json` (RFC 9457) with a stable `type` and `code`; the
      title comes in the caller's language. Generated; do not edit.

      """;

  @Test
  void everyProblemIsListedInBothLanguages() throws IOException {
    var services = new LinkedHashMap<String, Map<String, String>>();
    for (var service : ServiceFolders.all()) {
      services.put(ServiceFolders.title(service), examples(service));
    }
    var everywhere = types(CommonProblem.values());
    everywhere.putAll(shared(services.values()));
    services.values().forEach(own -> own.keySet().removeAll(everywhere.keySet()));

    var text = new StringBuilder(HEAD);
    append(text, "Everywhere", everywhere);
    append(text, "Gateway", types(GatewayProblem.values()));
    services.forEach((title, rows) -> append(text, title, rows));
    Snapshot.check(ServiceFolders.root().resolve("docs/problems.md"), text.toString());
  }

  /** What every service says in the same words comes from the platform. */
  private static Map<String, String> shared(Collection<Map<String, String>> services) {
    var shared = new TreeMap<>(services.iterator().next());
    services.forEach(rows -> shared.entrySet().retainAll(rows.entrySet()));
    return shared;
  }

  private static Map<String, String> types(ProblemType... types) {
    var rows = new TreeMap<String, String>();
    Stream.of(types)
        .forEach(
            type ->
                rows.put(
                    type.name(),
                    row(
                        type.type(),
                        type.name(),
                        type.status(),
                        type.title().ar(),
                        type.title().en())));
    return rows;
  }

  private static Map<String, String> examples(Path service) throws IOException {
    var document = ServiceFolders.document(service).toFile();
    var rows = new TreeMap<String, String>();
    for (var example :
        new YAMLMapper().readTree(document).at("/components/examples").properties()) {
      rows.put(example.getKey(), row(example.getValue()));
    }
    return rows;
  }

  private static String row(JsonNode example) {
    var value = example.path("value");
    return row(
        value.path("type").asText(),
        value.path("code").asText(),
        value.path("status").asInt(),
        value.path("title").asText(),
        example.path("summary").asText());
  }

  private static String row(String type, String code, int status, String ar, String en) {
    return "| `%s` | `%s` | %d | %s | %s |%n".formatted(type, code, status, ar, en);
  }

  private static void append(StringBuilder text, String title, Map<String, String> rows) {
    text.append("## ").append(title).append("\n\n");
    text.append("| type | code | status | العربية | English |\n|---|---|---|---|---|\n");
    rows.values().forEach(text::append);
    text.append('\n');
  }
}
