package org.basra.exchange.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that one overlay brings to a cluster. */
record Manifests(List<HasMetadata> objects) {

  static Manifests of(Path overlay) {
    try {
      return parse(Rendering.of(overlay));
    } catch (JsonProcessingException e) {
      throw new AssertionError(overlay + " does not parse", e);
    }
  }

  static Manifests parse(List<ObjectNode> documents) throws JsonProcessingException {
    var objects = new ArrayList<HasMetadata>();
    for (var document : documents) {
      objects.add(StrictYaml.object(document));
    }
    return new Manifests(objects);
  }

  <T extends HasMetadata> List<T> all(Class<T> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends HasMetadata> Optional<T> find(Class<T> kind, String name) {
    return all(kind).stream()
        .filter(object -> object.getMetadata().getName().equals(name))
        .findFirst();
  }

  List<Deployment> deployments() {
    return all(Deployment.class);
  }

  static PodSpec pod(Deployment deployment) {
    return deployment.getSpec().getTemplate().getSpec();
  }

  /** Those that run before the others included. */
  static List<Container> containers(Deployment deployment) {
    var pod = pod(deployment);
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream()).toList();
  }

  /** The one that serves. */
  static Container main(Deployment deployment) {
    return pod(deployment).getContainers().getFirst();
  }
}
