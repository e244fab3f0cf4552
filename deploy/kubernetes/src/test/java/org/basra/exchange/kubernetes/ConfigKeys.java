package org.basra.exchange.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings that a process has, as names of environment variables. Quarkus lists its own in each
 * jar; ours are those of the properties files.
 */
final class ConfigKeys {

  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final Set<String> QUARKUS = quarkus();

  private final Repository.Process process;
  private final Properties settings = new Properties();

  ConfigKeys(Repository.Process process) {
    this.process = process;
    if (process.database().isPresent()) {
      settings.putAll(Repository.platformSettings());
    }
    settings.putAll(Repository.settings(process));
  }

  /** Whether this variable changes anything when the process starts. */
  boolean knows(String variable) {
    if (!variable.startsWith("QUARKUS_")) {
      return settings.stringPropertyNames().stream()
          .anyMatch(key -> variable(withoutProfile(key)).equals(variable));
    }
    boolean ofDatabase =
        variable.startsWith("QUARKUS_DATASOURCE_") || variable.startsWith("QUARKUS_FLYWAY_");
    return QUARKUS.contains(variable) && (process.database().isPresent() || !ofDatabase);
  }

  /**
   * What must come from outside: settings with a value for development and tests alone, addresses
   * of this machine, and credentials. The owner's credentials belong to migrations.
   */
  Set<String> needed() {
    var needed = new TreeSet<String>();
    for (var key : settings.stringPropertyNames()) {
      var plain = withoutProfile(key);
      var value = settings.getProperty(plain);
      boolean secret = value == null && settings.containsKey("%dev." + plain);
      if (secret || value != null && local(plain, value)) {
        needed.add(variable(plain));
      }
    }
    needed.removeIf(variable -> variable.startsWith("QUARKUS_FLYWAY_"));
    return needed;
  }

  private static boolean local(String key, String value) {
    return value.contains("127.0.0.1")
        || value.contains("localhost")
        || key.endsWith(".username")
        || key.endsWith(".password");
  }

  String value(String key) {
    return settings.getProperty(key);
  }

  private static String withoutProfile(String key) {
    return key.startsWith("%") ? key.substring(key.indexOf('.') + 1) : key;
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Set<String> quarkus() {
    var found = new HashSet<String>();
    try {
      var models = ConfigKeys.class.getClassLoader().getResources(MODEL);
      while (models.hasMoreElements()) {
        try (var in = models.nextElement().openStream()) {
          collect(new JsonMapper().readTree(in), found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** A setting that is fixed when the jar is built would be ignored, so it does not count. */
  private static void collect(JsonNode node, Set<String> found) {
    var variable = node.at("/path/environmentVariable");
    if (variable.isTextual() && node.path("phase").asText().equals("RUN_TIME")) {
      found.add(variable.asText());
    }
    node.forEach(child -> collect(child, found));
  }
}
