package org.basra.exchange.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What {@code kubectl kustomize} makes of a folder, without kubectl: every machine that builds can
 * check rendered manifests. Understands {@link Kustomization} only and gives generated objects no
 * hash in their names. A test compares both wherever kubectl is installed.
 */
final class Rendering {

  private final Kustomization wanted;
  private final List<ObjectNode> documents = new ArrayList<>();

  private Rendering(Path folder) {
    wanted = Kustomization.read(folder);
    for (var resource : wanted.resources()) {
      var path = folder.resolve(resource).normalize();
      documents.addAll(Files.isDirectory(path) ? of(path) : StrictYaml.documents(path));
    }
  }

  static List<ObjectNode> of(Path folder) {
    var rendering = new Rendering(folder);
    rendering.generate();
    rendering.name();
    rendering.label();
    rendering.scale();
    rendering.pin();
    return rendering.documents;
  }

  private void generate() {
    for (var generator : wanted.configMapGenerator()) {
      var data = data("ConfigMap", generator);
      for (var literal : generator.literals()) {
        var parts = literal.split("=", 2);
        data.put(parts[0], parts[1]);
      }
    }
    for (var generator : wanted.secretGenerator()) {
      var data = data("Secret", generator);
      for (var literal : generator.literals()) {
        var parts = literal.split("=", 2);
        var bytes = parts[1].getBytes(StandardCharsets.UTF_8);
        data.put(parts[0], Base64.getEncoder().encodeToString(bytes));
      }
    }
  }

  private ObjectNode data(String kind, Kustomization.Generator generator) {
    var existing = find(kind, generator.name());
    if (generator.merges()) {
      return (ObjectNode)
          existing.orElseThrow(() -> nothingToChange(kind, generator.name())).get("data");
    }
    if (existing.isPresent()) {
      throw new IllegalArgumentException(kind + " " + generator.name() + " is there already");
    }
    var made = StrictYaml.MAPPER.createObjectNode().put("apiVersion", "v1").put("kind", kind);
    var metadata = made.putObject("metadata").put("name", generator.name());
    if (generator.options() != null) {
      var labels = metadata.putObject("labels");
      generator.options().labels().forEach(labels::put);
    }
    if (kind.equals("Secret")) {
      made.put("type", "Opaque");
    }
    documents.add(made);
    return made.putObject("data");
  }

  private void name() {
    if (wanted.namespace() == null) {
      return;
    }
    for (var document : documents) {
      var field = document.get("kind").asText().equals("Namespace") ? "name" : "namespace";
      document.withObject("/metadata").put(field, wanted.namespace());
    }
  }

  private void label() {
    for (var labels : wanted.labels()) {
      for (var document : documents) {
        var target = document.withObject("/metadata/labels");
        labels.pairs().forEach(target::put);
        if (labels.includeTemplates() && document.at("/spec/template").isObject()) {
          var pods = document.withObject("/spec/template/metadata/labels");
          labels.pairs().forEach(pods::put);
        }
      }
    }
  }

  private void scale() {
    for (var replicas : wanted.replicas()) {
      find("Deployment", replicas.name())
          .orElseThrow(() -> nothingToChange("Deployment", replicas.name()))
          .withObject("/spec")
          .put("replicas", replicas.count());
    }
  }

  private void pin() {
    for (var image : wanted.images()) {
      boolean found = false;
      for (var document : documents) {
        var pod = document.at("/spec/template/spec");
        found |= pin(pod.path("containers"), image) | pin(pod.path("initContainers"), image);
      }
      if (!found) {
        throw nothingToChange("image", image.name());
      }
    }
  }

  private static boolean pin(JsonNode containers, Kustomization.Image image) {
    boolean found = false;
    for (var container : containers) {
      var present = container.get("image").asText();
      if (present.substring(0, present.lastIndexOf(':')).equals(image.name())) {
        ((ObjectNode) container).put("image", image.newName() + ":" + image.newTag());
        found = true;
      }
    }
    return found;
  }

  private Optional<ObjectNode> find(String kind, String name) {
    return documents.stream()
        .filter(document -> document.get("kind").asText().equals(kind))
        .filter(document -> document.at("/metadata/name").asText().equals(name))
        .findFirst();
  }

  private static IllegalArgumentException nothingToChange(String kind, String name) {
    return new IllegalArgumentException("There is no " + kind + " " + name + " to change");
  }
}
