package org.basra.exchange.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The kubectl of this machine, for its kustomize; it talks to no cluster. */
final class Kubectl {

  private final Path program;

  private Kubectl(Path program) {
    this.program = program;
  }

  static Optional<Kubectl> find() {
    return List.of(System.getenv("PATH").split(":")).stream()
        .map(folder -> Path.of(folder, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Kubectl::new);
  }

  /** The rendered YAML of a folder. */
  String kustomize(Path folder) {
    try {
      var errors = Files.createTempFile("kubectl", ".log");
      var process =
          new ProcessBuilder(program.toString(), "kustomize", folder.toString())
              .redirectError(errors.toFile())
              .start();
      var yaml = new String(process.getInputStream().readAllBytes());
      int status = process.waitFor();
      var said = Files.readString(errors);
      Files.delete(errors);
      if (status != 0 || !said.isBlank()) {
        throw new AssertionError("kubectl kustomize " + folder + ": " + status + " " + said);
      }
      return yaml;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same with the hashes taken from the names of generated objects, and without the line breaks
   * that kustomize puts into long secrets.
   */
  List<ObjectNode> withoutHashes(Path folder, List<String> generated) {
    var yaml = kustomize(folder);
    for (var name : generated) {
      yaml = yaml.replaceAll("(?m)( name: " + name + ")-[a-z0-9]{10}$", "$1");
    }
    var documents = StrictYaml.documents(yaml);
    for (var document : documents) {
      if (document.get("kind").asText().equals("Secret")) {
        var data = document.withObject("/data");
        data.properties().forEach(e -> e.setValue(unbroken(e.getValue())));
      }
    }
    return documents;
  }

  private static JsonNode unbroken(JsonNode base64) {
    return TextNode.valueOf(base64.asText().replace("\n", ""));
  }
}
