package org.basra.exchange.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReachabilityTest {

  private static final Pattern ADDRESS = Pattern.compile("([a-z.-]+):([0-9]+)");

  @ParameterizedTest
  @MethodSource("org.basra.exchange.kubernetes.ManifestsTest#overlays")
  void exactlyTheNeededConnectionsAreOpen(Manifests manifests) {
    assertThat(Town.of(manifests).connections()).isEqualTo(new TreeSet<>(needed()));
  }

  private static List<String> needed() {
    var needed =
        new ArrayList<>(List.of("front-door > gateway:8080/TCP", "library > mail:587/TCP"));
    for (var process : Repository.processes()) {
      needed.add(process.name() + " > keycloak:8080/TCP");
      if (process.database().isPresent()) {
        needed.add("gateway > " + process.name() + ":" + process.port() + "/TCP");
        needed.add(process.name() + " > postgresql:5432/TCP");
        needed.add(process.name() + " > kafka:9092/TCP");
      }
    }
    for (var name : List.of("aid", "applications", "events", "gateway", "library", "lodger")) {
      needed.add(name + " > dns:53/TCP");
      needed.add(name + " > dns:53/UDP");
    }
    return needed;
  }

  @ParameterizedTest
  @MethodSource("org.basra.exchange.kubernetes.ManifestsTest#overlays")
  void everyConfiguredAddressCanBeReached(Manifests manifests) {
    var town = Town.of(manifests);
    var unreachable = new ArrayList<String>();
    for (var deployment : manifests.deployments()) {
      var from = town.pod(deployment.getMetadata().getName());
      var environment = ConfigurationRules.environment(manifests, Manifests.main(deployment));
      environment.forEach(
          (name, variable) -> {
            if (used(name, variable) && !reached(town, manifests, from, variable.value())) {
              unreachable.add(from.name() + " cannot reach " + name + "=" + variable.value());
            }
          });
    }
    assertThat(unreachable).isEmpty();
  }

  /**
   * Addresses that the process itself opens connections to; browsers and partners use the others.
   */
  private static boolean used(String name, ConfigurationRules.Variable variable) {
    return variable.value() != null
        && !name.contains("CORS")
        && !name.contains("LOGIN")
        && !name.contains("PUBLIC")
        && ADDRESS.matcher(variable.value()).find();
  }

  private static boolean reached(
      Town town, Manifests manifests, Reachability.Pod from, String value) {
    var address = ADDRESS.matcher(value);
    assertThat(address.find()).isTrue();
    var host = address.group(1).split("\\.");
    int port = Integer.parseInt(address.group(2));
    var to = town.pod(host[0]);
    boolean named =
        host.length > 1
            ? host[1].equals(to.namespace())
            : manifests.find(Service.class, host[0]).stream()
                .anyMatch(service -> service.getSpec().getPorts().getFirst().getPort() == port);
    return named && town.reachability().open(from, to, "TCP", port);
  }

  @Test
  void withoutPoliciesEverythingIsOpen() {
    // Given
    var manifests = Manifests.of(Repository.OVERLAYS.resolve("dev"));
    var town = Town.of(manifests);
    // When
    var unguarded = new Town(town.pods(), new Reachability(List.<NetworkPolicy>of()));
    // Then
    assertThat(unguarded.connections()).contains("impostor > library:8081/TCP");
  }
}
