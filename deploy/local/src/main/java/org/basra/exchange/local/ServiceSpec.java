package org.basra.exchange.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One line of {@code stack.properties}: a process that this repository builds. */
record ServiceSpec(String name, int port, Optional<String> database, String module) {

  /** The services in the order of the file. */
  static List<ServiceSpec> all() {
    try (var in = ServiceSpec.class.getResourceAsStream("/stack.properties")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ServiceSpec::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ServiceSpec parse(String line) {
    var words = line.trim().split("[\\s=]+");
    if (words.length != 4) {
      throw new IllegalArgumentException(
          "stack.properties: a line is 'name = port database module', found: " + line);
    }
    var database = words[2].equals("-") ? Optional.<String>empty() : Optional.of(words[2]);
    return new ServiceSpec(words[0], Integer.parseInt(words[1]), database, words[3]);
  }

  /** The runnable jar, where the module has been built. */
  Optional<Path> jar(Path root) {
    var target = root.resolve(module).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (var jars = Files.newDirectoryStream(target, "*-runner.jar")) {
      var found = jars.iterator();
      return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ServiceSpec withPort(int other) {
    return new ServiceSpec(name, other, database, module);
  }
}
