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
import java.util.List;
import org.basra.exchange.local.story.AccessTokens;

/** The whole stack as {@code ./exchange up} starts it, on free ports and with data of its own. */
final class StackUnderTest implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Stack stack;
  private String librarian;

  private StackUnderTest(Stack stack) {
    this.stack = stack;
  }

  static StackUnderTest started(Path home) {
    var root = Repository.root();
    var logs = root.resolve("deploy/local/target/stack-logs");
    Folders.create(logs);
    var folders =
        new Folders(
            root, Folders.of(root).tools(), home.resolve("state"), logs, home.resolve("run"));
    Folders.create(folders.state());
    Folders.create(folders.run());
    var stack = new Stack(layout(folders), new Progress(System.out));
    assertThat(stack.layout().missing())
        .as("services without a jar: package them first, as ./exchange test does")
        .isEmpty();
    stack.start();
    return new StackUnderTest(stack);
  }

  private static StackLayout layout(Folders folders) {
    var services = new ArrayList<ServiceSpec>();
    var free = Ports.free(5 + ServiceSpec.all().size()).iterator();
    ServiceSpec.all().forEach(spec -> services.add(spec.withPort(free.next())));
    var ports = new Ports(free.next(), free.next(), free.next(), free.next(), free.next());
    return new StackLayout(folders, ports, services, false);
  }

  StackLayout layout() {
    return stack.layout();
  }

  /** Something that happens while these components are down; afterwards they run again. */
  void without(List<String> names, Happening happening) throws Exception {
    var components = names.stream().map(layout()::component).toList();
    components.forEach(Component::stop);
    try {
      happening.happen();
    } finally {
      components.forEach(Component::start);
    }
  }

  /** What happens meanwhile. */
  @FunctionalInterface
  interface Happening {
    void happen() throws Exception;
  }

  /** The status when it has become 200, or the last one after half a minute. */
  int eventually(String path) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int status = get(path).statusCode();
    while (status != 200 && System.nanoTime() < deadline) {
      Thread.sleep(200);
      status = get(path).statusCode();
    }
    return status;
  }

  /** GET as librarian, who signs in once. */
  HttpResponse<String> get(String path) throws Exception {
    var addresses = layout().addresses();
    if (librarian == null) {
      librarian = new AccessTokens(addresses.issuer()).of("librarian");
    }
    var request =
        HttpRequest.newBuilder(URI.create(addresses.gateway() + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + librarian)
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() {
    stack.close();
    assertThat(layout().components())
        .allSatisfy(component -> assertThat(component.process()).isEmpty());
  }
}
