package org.basra.exchange.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service or the gateway: a Quarkus jar, configured by environment variables as in production.
 */
final class Service implements Component {

  private final ServiceSpec spec;
  private final Path jar;
  private final Map<String, String> surroundings;
  private final ChildProcess child;

  /** {@code surroundings}: where Kafka, Keycloak, the database and the other services are. */
  Service(
      ServiceSpec spec,
      Path jar,
      Map<String, String> surroundings,
      Folders folders,
      boolean mayTrain) {
    this.spec = spec;
    this.jar = jar;
    this.surroundings = Map.copyOf(surroundings);
    this.child = new ChildProcess(spec.name(), folders, mayTrain);
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + spec.port();
  }

  @Override
  public List<Integer> ports() {
    return List.of(spec.port());
  }

  @Override
  public void start() {
    var jvm = new Jvm(96).add("-jar", jar.toString());
    var environment = new HashMap<>(surroundings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(spec.port()));
    child.start(jvm, jar, environment, () -> Http.answers(url() + "/q/health/ready"));
  }

  @Override
  public void stop() {
    child.stop();
  }

  @Override
  public boolean writesCacheAtStop() {
    return child.trains();
  }

  @Override
  public Optional<ProcessHandle> process() {
    return child.handle();
  }
}
