package org.basra.exchange.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The fields of {@code kustomization.yaml} that these manifests use; any other is an error. */
record Kustomization(
    String apiVersion,
    String kind,
    String namespace,
    List<String> resources,
    List<Labels> labels,
    List<Replicas> replicas,
    List<Image> images,
    List<Generator> configMapGenerator,
    List<Generator> secretGenerator) {

  static final String FILE = "kustomization.yaml";

  Kustomization {
    if (!"kustomize.config.k8s.io/v1beta1".equals(apiVersion) || !"Kustomization".equals(kind)) {
      throw new IllegalArgumentException("Not a Kustomization: " + apiVersion + " " + kind);
    }
    resources = orNone(resources);
    labels = orNone(labels);
    replicas = orNone(replicas);
    images = orNone(images);
    configMapGenerator = orNone(configMapGenerator);
    secretGenerator = orNone(secretGenerator);
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  static Kustomization read(Path folder) {
    try {
      return StrictYaml.MAPPER.readValue(
          Repository.read(folder.resolve(FILE)), Kustomization.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** Labels for every object, on request for the pods too, never for selectors. */
  record Labels(Map<String, String> pairs, boolean includeTemplates) {}

  record Replicas(String name, int count) {}

  record Image(String name, String newName, String newTag) {}

  /** A ConfigMap or Secret from {@code key=value} lines, new or added to one of the base. */
  record Generator(String name, String behavior, List<String> literals, Options options) {

    boolean merges() {
      if (behavior != null && !behavior.equals("merge")) {
        throw new IllegalArgumentException("Only merge is understood, not " + behavior);
      }
      return behavior != null;
    }
  }

  record Options(Map<String, String> labels) {}
}
