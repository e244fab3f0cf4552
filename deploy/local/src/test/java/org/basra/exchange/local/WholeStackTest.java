package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.local.story.AccessTokens;
import org.basra.exchange.local.story.ArabicTitle;
import org.basra.exchange.local.story.LibraryStory;
import org.basra.exchange.local.story.Narrator;
import org.basra.exchange.local.story.RequestFileRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole stack as {@code ./exchange up} starts it, on free ports and with data of its own: what
 * no module can prove alone. The order only saves time: each test leaves everything running.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeStackTest {

  @TempDir static Path home;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Stack stack;
  private static LibraryStory story;
  private static Path catalogue;

  @BeforeAll
  static void start() {
    var root = Repository.root();
    var tools = Folders.of(root).tools();
    var logs = root.resolve("deploy/local/target/stack-logs");
    Folders.create(logs);
    var folders = new Folders(root, tools, home.resolve("state"), logs, home.resolve("run"));
    Folders.create(folders.state());
    Folders.create(folders.run());
    var progress = new Progress(System.out);
    stack = new Stack(layout(folders), progress);
    assertThat(stack.layout().missing())
        .as("services without a jar: package them first, as ./exchange test does")
        .isEmpty();
    stack.start();
    story = new LibraryStory(stack.layout().addresses(), new Narrator(System.out, false));
    catalogue = DemoData.marcXml(root);
  }

  private static StackLayout layout(Folders folders) {
    var services = new ArrayList<ServiceSpec>();
    var free = Ports.free(4 + ServiceSpec.all().size()).iterator();
    ServiceSpec.all().forEach(spec -> services.add(spec.withPort(free.next())));
    var ports = new Ports(free.next(), free.next(), free.next(), free.next());
    return new StackLayout(folders, ports, services, false);
  }

  @AfterAll
  static void stop() {
    stack.close();
    assertThat(stack.layout().components())
        .allSatisfy(component -> assertThat(component.process()).isEmpty());
  }

  @Test
  @Order(1)
  void theLibrarysStoryIsTrueFromTheFrontDoorToTheTopic() {
    story.tell(catalogue);
  }

  @Test
  @Order(1)
  void theRequestsInTheDocumentsTellATrueStory() throws Exception {
    var addresses = stack.layout().addresses();
    var runner = new RequestFileRunner(addresses.gateway(), Tokens.librarian(addresses.issuer()));

    int requests = runner.run(Repository.root().resolve("docs/requests/library-loan.http"));

    assertThat(requests).isEqualTo(8);
  }

  @Test
  @Order(2)
  void loansGoOnWhileKafkaIsDownAndTheirEventsArriveWhenItIsBack() {
    var barcode = story.addItem(story.find(ArabicTitle.pick(catalogue)));
    var patron = story.registerPatron();
    var kafka = stack.layout().kafka();

    kafka.stop();
    var loan = story.lend(barcode, patron);
    story.giveBack(loan);
    kafka.start();

    story.showEvents(loan);
  }

  @Test
  @Order(3)
  void aStoppedServiceIsAnsweredForAndNamedByTheGateway() throws Exception {
    var library = stack.layout().component("library");

    library.stop();
    var refused = get("/api/library/v1/records");
    var health = get("/health");
    library.start();

    assertThat(refused.statusCode()).isIn(502, 503);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"library\":{\"status\":\"DOWN\"");
    assertThat(eventually("/api/library/v1/records")).isEqualTo(200);
  }

  @Test
  @Order(4)
  void whatWasCommittedSurvivesTheDatabasesSuddenDeath() throws Exception {
    var barcode = story.addItem(story.find(ArabicTitle.pick(catalogue)));
    var postgres = stack.layout().postgres();

    postgres.process().orElseThrow().destroyForcibly();
    postgres.stop();
    postgres.start();

    assertThat(eventually("/api/library/v1/items?barcode=" + barcode)).isEqualTo(200);
    assertThat(get("/api/library/v1/items?barcode=" + barcode).body()).contains(barcode);
  }

  /** The status when it has become 200, or the last one after half a minute. */
  private static int eventually(String path) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    int status = get(path).statusCode();
    while (status != 200 && System.nanoTime() < deadline) {
      Thread.sleep(200);
      status = get(path).statusCode();
    }
    return status;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    var addresses = stack.layout().addresses();
    var request =
        HttpRequest.newBuilder(URI.create(addresses.gateway() + path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + Tokens.librarian(addresses.issuer()))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** One sign-in for all requests of this test. */
  private static final class Tokens {

    private static String token;

    static synchronized String librarian(String issuer) {
      if (token == null) {
        token = new AccessTokens(issuer).of("librarian");
      }
      return token;
    }
  }
}
