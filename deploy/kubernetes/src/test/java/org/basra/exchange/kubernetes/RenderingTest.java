package org.basra.exchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {

  static Stream<Path> folders() {
    return Stream.concat(Stream.of(Repository.BASE), Repository.overlays().stream());
  }

  @ParameterizedTest
  @MethodSource("folders")
  void kustomizeRendersTheSame(Path folder) {
    // Given
    var rendered = Rendering.of(folder);
    // When
    var theirs = byName(kubectl().withoutHashes(folder, generated(rendered)));
    // Then
    var ours = byName(rendered);
    assertThat(ours).hasSize(rendered.size());
    assertThat(ours.keySet()).isEqualTo(theirs.keySet());
    ours.forEach((name, document) -> assertThat(document).as(name).isEqualTo(theirs.get(name)));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aChangedSettingGivesNewPods(Path folder) {
    // Given
    var yaml = kubectl().kustomize(folder);
    // Then: a hash of the content is part of the name, which the pods name in turn.
    for (var name : generated(Rendering.of(folder))) {
      assertThat(yaml).containsPattern("(?m)^  name: " + name + "-[a-z0-9]{10}$");
    }
  }

  private static Kubectl kubectl() {
    return Kubectl.find()
        .orElseGet(
            () -> {
              var message =
                  "kubectl is not installed: the manifests were rendered and checked by our own"
                      + " reader alone, not compared with kustomize";
              if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
              }
              return abort(message);
            });
  }

  private static List<String> generated(List<ObjectNode> documents) {
    return documents.stream()
        .filter(document -> List.of("ConfigMap", "Secret").contains(document.get("kind").asText()))
        .map(document -> document.at("/metadata/name").asText())
        .toList();
  }

  private static Map<String, ObjectNode> byName(List<ObjectNode> documents) {
    return documents.stream()
        .collect(
            Collectors.toMap(
                document ->
                    document.get("kind").asText() + " " + document.at("/metadata/name").asText(),
                document -> document));
  }
}
