package org.basra.exchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Secret;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTest {

  static Stream<Named<Manifests>> overlays() {
    return Repository.overlays().stream()
        .map(folder -> Named.of(folder.getFileName().toString(), Manifests.of(folder)));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyPodIsRestrictedProbedAndLimited(Manifests manifests) {
    assertThat(PodRules.findings(manifests)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void whateverIsNamedIsThere(Manifests manifests) {
    assertThat(ReferenceRules.findings(manifests)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everySettingIsReadAndEveryNeededOneIsGiven(Manifests manifests) {
    assertThat(ConfigurationRules.findings(manifests)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void secretsInARepositoryAreForDevelopment(Manifests manifests) {
    assertThat(manifests.all(Secret.class))
        .allSatisfy(
            secret ->
                assertThat(secret.getMetadata().getLabels())
                    .containsEntry("exchange.basra.org/development-only", "true"));
  }

  @Test
  void theGatewayLetsTheProbesIn() {
    var door =
        Repository.read(
            Repository.ROOT.resolve(
                "gateway/src/main/java/org/basra/exchange/gateway/door/FrontDoor.java"));
    assertThat(door).contains("\"/q/health/started\"", "\"/q/health/live\"", "\"/q/health/ready\"");
  }

  @Test
  void thePathsOfHealthAreThoseOfQuarkus() {
    for (var process : Repository.processes()) {
      var settings = Repository.settings(process);
      settings.putAll(Repository.platformSettings());
      assertThat(settings.stringPropertyNames())
          .noneMatch(key -> key.endsWith("quarkus.http.root-path"))
          .noneMatch(key -> key.endsWith("quarkus.http.non-application-root-path"))
          .noneMatch(key -> key.contains("quarkus.smallrye-health."))
          .noneMatch(key -> key.contains("quarkus.management."));
    }
  }
}
