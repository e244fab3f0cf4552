package org.basra.exchange.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The environment of every container against the settings that its program really has. */
final class ConfigurationRules {

  private static final Pattern SECRET = Pattern.compile(".*_(USERNAME|PASSWORD|KEY)");
  private static final String MIGRATE = "QUARKUS_FLYWAY_MIGRATE_AT_START";
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Manifests manifests;
  private final Findings findings = new Findings();

  private ConfigurationRules(Manifests manifests) {
    this.manifests = manifests;
  }

  /** A variable: its value, or the Secret that has it. */
  record Variable(String value, String secret) {

    boolean is(String expected) {
      return expected.equals(value);
    }
  }

  static List<String> findings(Manifests manifests) {
    var rules = new ConfigurationRules(manifests);
    manifests.deployments().forEach(rules::deployment);
    return rules.findings.list();
  }

  private void deployment(Deployment deployment) {
    var name = deployment.getMetadata().getName();
    var process = Repository.process(name);
    var keys = new ConfigKeys(process);
    for (var container : Manifests.containers(deployment)) {
      var where = name + "/" + container.getName();
      for (var variable : environment(manifests, container).keySet()) {
        findings.require(keys.knows(variable), where, "nothing reads " + variable);
      }
    }
    main(deployment, keys);
    shutdown(deployment);
    var init = Manifests.pod(deployment).getInitContainers();
    findings.equal(
        init.size(), process.database().isPresent() ? 1 : 0, name, "number of migrations");
    init.forEach(container -> migration(name + "/" + container.getName(), container, process));
  }

  private void main(Deployment deployment, ConfigKeys keys) {
    var name = deployment.getMetadata().getName();
    var main = Manifests.main(deployment);
    var environment = environment(manifests, main);
    for (var needed : keys.needed()) {
      findings.require(environment.containsKey(needed), name, needed + " must be given");
    }
    environment.forEach(
        (variable, given) -> {
          findings.require(
              given.secret() != null || !SECRET.matcher(variable).matches(),
              name,
              variable + " must come from a Secret");
          findings.require(
              !variable.startsWith("QUARKUS_FLYWAY_") || given.is("false"),
              name,
              "only the init container may have " + variable);
          findings.require(
              given.secret() == null || !given.secret().endsWith("-owner"),
              name,
              variable + " must not come from the owner's Secret");
        });
    findings.equal(
        main.getPorts().getFirst().getContainerPort().toString(),
        keys.value("quarkus.http.port"),
        name,
        "containerPort");
    findings.equal(environment.get("QUARKUS_HTTP_PORT"), null, name, "QUARKUS_HTTP_PORT");
  }

  private void migration(String where, Container container, Repository.Process process) {
    var environment = environment(manifests, container);
    var none = new Variable(null, null);
    for (var setting : List.of("QUARKUS_INIT_AND_EXIT", MIGRATE)) {
      findings.require(environment.getOrDefault(setting, none).is("true"), where, setting);
    }
    var database = process.database().orElseThrow();
    for (var credential : List.of("USERNAME", "PASSWORD")) {
      findings.equal(
          environment.getOrDefault("QUARKUS_FLYWAY_" + credential, none).secret(),
          database + "-database-owner",
          where,
          "Secret of QUARKUS_FLYWAY_" + credential);
    }
    findings.require(
        environment.values().stream()
            .noneMatch(given -> (database + "-keys").equals(given.secret())),
        where,
        "a migration needs no keys");
    var url = environment.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", none);
    findings.require(
        url.value() != null && url.value().endsWith("/" + database), where, "database of the URL");
  }

  private void shutdown(Deployment deployment) {
    var name = deployment.getMetadata().getName();
    var main = Manifests.main(deployment);
    long pause = main.getLifecycle().getPreStop().getSleep().getSeconds();
    var timeout = environment(manifests, main).get("QUARKUS_SHUTDOWN_TIMEOUT");
    findings.require(timeout != null, name, "QUARKUS_SHUTDOWN_TIMEOUT is missing");
    if (timeout != null) {
      var whole = Duration.parse("PT" + timeout.value()).plusSeconds(pause).plus(CLOSING);
      long grace = Manifests.pod(deployment).getTerminationGracePeriodSeconds();
      findings.require(
          grace >= whole.toSeconds(), name, "terminationGracePeriodSeconds below " + whole);
    }
    findings.require(pause >= 3, name, "preStop must wait for the endpoints");
  }

  /** What the container's program sees, in the order in which Kubernetes overrides. */
  static Map<String, Variable> environment(Manifests manifests, Container container) {
    var environment = new TreeMap<String, Variable>();
    for (var source : container.getEnvFrom()) {
      manifests
          .find(ConfigMap.class, source.getConfigMapRef().getName())
          .ifPresent(
              map -> map.getData().forEach((k, v) -> environment.put(k, new Variable(v, null))));
    }
    for (var variable : container.getEnv()) {
      environment.put(
          variable.getName(), given(manifests, variable.getValue(), variable.getValueFrom()));
    }
    return environment;
  }

  private static Variable given(Manifests manifests, String value, EnvVarSource source) {
    if (source == null) {
      return new Variable(value, null);
    }
    if (source.getSecretKeyRef() != null) {
      return new Variable(null, source.getSecretKeyRef().getName());
    }
    var reference = source.getConfigMapKeyRef();
    return new Variable(
        manifests
            .find(ConfigMap.class, reference.getName())
            .map(map -> map.getData().get(reference.getKey()))
            .orElse(null),
        null);
  }
}
