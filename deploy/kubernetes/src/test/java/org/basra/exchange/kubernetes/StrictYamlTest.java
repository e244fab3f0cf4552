package org.basra.exchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictYamlTest {

  private static final Path LIBRARY = Repository.BASE.resolve("library");

  static Stream<Path> manifests() {
    return Repository.files().stream().filter(file -> !file.endsWith(Kustomization.FILE));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyFileParsesStrictly(Path file) throws JsonProcessingException {
    for (var document : StrictYaml.documents(file)) {
      assertThat(StrictYaml.object(document).getMetadata().getName()).isNotBlank();
    }
  }

  @Test
  void noFileIsForgotten() {
    // Given
    var listed = new HashSet<Path>();
    for (var file : Repository.files()) {
      if (file.endsWith(Kustomization.FILE)) {
        var folder = file.getParent();
        Kustomization.read(folder)
            .resources()
            .forEach(resource -> listed.add(folder.resolve(resource).normalize()));
      }
    }
    // Then
    assertThat(listed).containsAll(manifests().toList());
  }

  @Test
  void theBaseHasNoSecretAndNoAddress() {
    assertThat(Rendering.of(Repository.BASE))
        .noneMatch(document -> document.get("kind").asText().equals("Secret"))
        .noneMatch(document -> document.toString().contains("jdbc:"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          terminationGracePeriodSeconds: 40 | terminationGracePeriodSecond: 40 | terminationGracePeriodSecond
          readOnlyRootFilesystem: true      | readonlyRootFilesystem: true     | readonlyRootFilesystem
          serviceAccountName: library       | serviceAccountNames: [library]   | serviceAccountNames
          runAsNonRoot: true                | runAsNonRoot: "yes"              | ["runAsNonRoot"]
          failureThreshold: 60              | failureThreshold: "60"           | ["failureThreshold"]
          containerPort: 8081               | containerPort: http              | ["containerPort"]
          value: "false"                    | value: false                     | ["value"]
          maxSurge: 1                       | maxSurge: { least: 1 }           | ["maxSurge"]
          revisionHistoryLimit: 5           | replicas: 5                      | Duplicate field 'replicas'
          kind: Deployment                  | kind: Deploymint                 | apps/v1 Deploymint
          """)
  void aSlipInADeploymentIsRefused(String right, String wrong, String complaint) {
    // Given
    var yaml = Repository.read(LIBRARY.resolve("deployment.yaml"));
    // When
    var broken = yaml.replace(right, wrong);
    // Then
    assertThat(broken).isNotEqualTo(yaml);
    assertThatThrownBy(() -> StrictYaml.object(StrictYaml.documents(broken).getFirst()))
        .hasStackTraceContaining(complaint);
  }

  @Test
  void aFieldOfKustomizeThatTheReaderDoesNotKnowIsRefused() {
    assertThatThrownBy(
            () ->
                StrictYaml.MAPPER.readValue(
                    """
                    apiVersion: kustomize.config.k8s.io/v1beta1
                    kind: Kustomization
                    patchesStrategicMerge: [one.yaml]
                    """,
                    Kustomization.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageContaining("patchesStrategicMerge");
  }
}
