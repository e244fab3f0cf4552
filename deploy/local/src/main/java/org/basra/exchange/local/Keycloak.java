package org.basra.exchange.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak with the realm of this project; its state is a database of the stack's PostgreSQL. */
final class Keycloak implements Component {

  static final String DATABASE = "keycloak";
  static final String REALM = "basra-exchange";

  private final int port;
  private final PostgreSql postgres;
  private final KeycloakHome home;
  private final ChildProcess child;

  Keycloak(Folders folders, int port, PostgreSql postgres, boolean mayTrain) {
    this.port = port;
    this.postgres = postgres;
    this.home = new KeycloakHome(folders);
    this.child = new ChildProcess(name(), folders, mayTrain);
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The issuer of every token, and where services find its keys. */
  String issuer() {
    return issuer(port);
  }

  static String issuer(int port) {
    return "http://127.0.0.1:" + port + "/realms/" + REALM;
  }

  @Override
  public List<Integer> ports() {
    return List.of(port);
  }

  /** Unpacks and builds the distribution where that has not happened; needs no database. */
  void prepare() {
    home.prepare();
  }

  boolean prepared() {
    return home.prepared();
  }

  @Override
  public void start() {
    var jvm = new Jvm(384).add("-Xms64m");
    jvm.add(home.options()).add("start", "--optimized", "--import-realm");
    child.start(
        jvm,
        home.jar(),
        environment(),
        () -> Http.answers(issuer() + "/.well-known/openid-configuration"));
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("KC_DB_URL", postgres.jdbcUrl(DATABASE));
    environment.put("KC_DB_USERNAME", DATABASE + "_owner");
    environment.put("KC_DB_PASSWORD", DATABASE + "_owner");
    environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    environment.put("KC_CACHE", "local");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(port));
    environment.put("KC_HOSTNAME_STRICT", "false");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
    return environment;
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
