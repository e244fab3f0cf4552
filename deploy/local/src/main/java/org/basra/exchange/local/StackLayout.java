package org.basra.exchange.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.basra.exchange.local.story.Addresses;

/** Which servers there are and how they find each other. */
final class StackLayout {

  static final String GATEWAY = "gateway";

  /** Writes to readers. */
  private static final String LIBRARY = "library";

  private final Folders folders;
  private final PostgreSql postgres;
  private final Kafka kafka;
  private final Keycloak keycloak;
  private final MailServer mail;
  private final List<Service> services = new ArrayList<>();
  private final List<ServiceSpec> missing = new ArrayList<>();

  /** {@code mayTrain}: whether a process without a start-up cache shall write one as it ends. */
  StackLayout(Folders folders, Ports ports, List<ServiceSpec> specs, boolean mayTrain) {
    this.folders = folders;
    var databases = specs.stream().flatMap(spec -> spec.database().stream());
    postgres =
        new PostgreSql(
            folders,
            ports.postgres(),
            Stream.concat(Stream.of(Keycloak.DATABASE), databases).toList());
    kafka = new Kafka(folders, ports, mayTrain);
    keycloak = new Keycloak(folders, ports.keycloak(), postgres, mayTrain);
    mail = new MailServer(folders.mail(), ports.mail());
    for (var spec : specs) {
      spec.jar(folders.root())
          .ifPresentOrElse(
              jar ->
                  services.add(
                      new Service(spec, jar, surroundings(spec, specs), folders, mayTrain)),
              () -> missing.add(spec));
    }
  }

  private Map<String, String> surroundings(ServiceSpec spec, List<ServiceSpec> all) {
    var environment = new HashMap<>(new Secrets(folders.state()).of(spec.name()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer());
    spec.database()
        .ifPresent(
            database -> {
              environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
              environment.put("QUARKUS_DATASOURCE_USERNAME", database);
              environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
              environment.put("QUARKUS_FLYWAY_USERNAME", database + "_owner");
              environment.put("QUARKUS_FLYWAY_PASSWORD", database + "_owner");
            });
    if (spec.name().equals(LIBRARY)) {
      environment.put("QUARKUS_MAILER_PORT", Integer.toString(mail.port()));
      environment.put("QUARKUS_MAILER_START_TLS", "DISABLED");
    }
    if (spec.name().equals(GATEWAY)) {
      all.stream()
          .filter(other -> !other.name().equals(GATEWAY))
          .forEach(other -> environment.put(upstream(other), "http://127.0.0.1:" + other.port()));
    }
    return environment;
  }

  private static String upstream(ServiceSpec service) {
    return "EXCHANGE_GATEWAY_UPSTREAMS_" + service.name().toUpperCase(Locale.ROOT) + "_URL";
  }

  /** How people and stories reach this stack. */
  Addresses addresses() {
    return new Addresses(component(GATEWAY).url(), keycloak.issuer(), kafka.bootstrapServers());
  }

  Folders folders() {
    return folders;
  }

  PostgreSql postgres() {
    return postgres;
  }

  Kafka kafka() {
    return kafka;
  }

  Keycloak keycloak() {
    return keycloak;
  }

  List<Service> services() {
    return List.copyOf(services);
  }

  MailServer mail() {
    return mail;
  }

  /** Services of {@code stack.properties} whose jar has not been built. */
  List<ServiceSpec> missing() {
    return List.copyOf(missing);
  }

  /** Everything, in the order of starting. */
  List<Component> components() {
    var all = new ArrayList<Component>(List.of(postgres, kafka, mail, keycloak));
    all.addAll(services);
    return all;
  }

  /** Groups in the order of stopping; those of one group may stop side by side. */
  List<List<? extends Component>> stopOrder() {
    var front = services.stream().filter(service -> service.name().equals(GATEWAY)).toList();
    var behind = services.stream().filter(service -> !service.name().equals(GATEWAY)).toList();
    return List.of(front, behind, List.of(keycloak, kafka, mail), List.of(postgres));
  }

  Component component(String name) {
    return components().stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No component " + name));
  }
}
