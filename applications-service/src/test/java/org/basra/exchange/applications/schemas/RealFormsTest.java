package org.basra.exchange.applications.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.schemas.Forms.labels;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forms that are in use for grants of the United States. As published most refer to shared schemas
 * on a server, which a form here may not; with those brought into the form ({@code $defs}), all
 * qualify.
 */
class RealFormsTest {

  private static final String FOLDER = "applications/forms-simpler-grants";
  private static final String SERVER = "https://files.simpler.grants.gov/schemas/";
  private static final List<String> SHARED = List.of("address_shared_v1", "common_shared_v1");
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final SchemaLint LINT = new SchemaLint(131_072);

  @Test
  void formsThatReferToAServerAreRefusedAndTheOthersAccepted() throws IOException {
    for (var file : forms()) {
      var form = JsonDocument.of(Files.readString(file));
      var faults = LINT.check(form, labels(form));
      if (form.text().contains(SERVER)) {
        assertThat(faults)
            .as(file.toString())
            .isNotEmpty()
            .allSatisfy(fault -> assertThat(fault.pointer()).endsWith("/$ref"));
      } else {
        assertThat(faults).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void allQualifyOnceTheirSharedPartsAreBroughtIn() throws IOException {
    assertThat(forms()).hasSizeGreaterThanOrEqualTo(10);
    for (var file : forms()) {
      var form = bundled(file);
      assertThat(LINT.check(form, labels(form))).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sf424", "sf424a"})
  void answersToARealFormAreAcceptedAndAHoleInThemIsFound(String name) throws IOException {
    var form = bundled(SharedData.file(FOLDER + "/" + name + ".schema.json"));
    var answers =
        JsonDocument.of(Files.readString(SharedData.file(FOLDER + "/instances/" + name + ".json")));
    var check = new AnswerCheck(Duration.ofSeconds(1));

    assertThat(check.check(form, labels(form), answers)).isEmpty();

    var required = form.root().path("required").get(0).asText();
    var hole = JsonDocument.of("{\"" + required + "\":null}");
    assertThat(check.check(form, labels(form), answers.merge(hole)))
        .extracting(Fault::pointer)
        .contains("/answers/" + required);
  }

  private static List<Path> forms() throws IOException {
    try (var files = Files.list(SharedData.file(FOLDER))) {
      return files.filter(file -> file.toString().endsWith(".schema.json")).sorted().toList();
    }
  }

  /** The form with the shared schemas it needs, and its references led there. */
  private static JsonDocument bundled(Path file) throws IOException {
    var form = (ObjectNode) MAPPER.readTree(local(Files.readString(file)));
    var definitions = form.withObject("/$defs");
    for (var shared : SHARED) {
      var text = Files.readString(SharedData.file(FOLDER + "/shared/" + shared + ".json"));
      JsonNode parts =
          MAPPER.readTree(local(text.replace("\"#/", "\"" + SERVER + shared + ".json#/")));
      parts.properties().forEach(part -> definitions.set(part.getKey(), part.getValue()));
    }
    return JsonDocument.of(form.toString());
  }

  private static String local(String schema) {
    return schema.replaceAll("\"https://files[^\"#]*#/", "\"#/\\$defs/");
  }
}
