package org.basra.exchange.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The repository around this module. */
final class Repository {

  static final Path ROOT = Path.of(System.getProperty("exchange.root"));
  static final Path MANIFESTS = ROOT.resolve("deploy/kubernetes");
  static final Path BASE = MANIFESTS.resolve("base");
  static final Path OVERLAYS = MANIFESTS.resolve("overlays");

  /** A line of {@code stack.properties}: a process that has an image and manifests. */
  record Process(String name, int port, Optional<String> database, String module) {}

  private Repository() {}

  static List<Process> processes() {
    return read(ROOT.resolve("deploy/local/src/main/resources/stack.properties"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.trim().split("[\\s=]+"))
        .map(word -> new Process(word[0], Integer.parseInt(word[1]), database(word[2]), word[3]))
        .toList();
  }

  private static Optional<String> database(String word) {
    return word.equals("-") ? Optional.empty() : Optional.of(word);
  }

  static Process process(String name) {
    return processes().stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("stack.properties has no " + name));
  }

  /** The settings that the process's jar brings along, profiles included. */
  static Properties settings(Process process) {
    return properties(
        ROOT.resolve(process.module()).resolve("src/main/resources/application.properties"));
  }

  /** What every service with a database has in common. */
  static Properties platformSettings() {
    return properties(
        ROOT.resolve("platform/core/src/main/resources/META-INF/microprofile-config.properties"));
  }

  /** All YAML files of the manifests. */
  static List<Path> files() {
    try (var base = Files.walk(BASE);
        var overlays = Files.walk(OVERLAYS)) {
      return Stream.concat(base, overlays).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Folders that can be applied to a cluster. */
  static List<Path> overlays() {
    try (var folders = Files.list(OVERLAYS)) {
      return folders.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
