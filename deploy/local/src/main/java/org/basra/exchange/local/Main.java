package org.basra.exchange.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.basra.exchange.local.demo.Demo;
import org.basra.exchange.local.requests.RequestVariables;
import org.basra.exchange.local.story.AccessTokens;
import org.basra.exchange.local.story.Addresses;
import org.basra.exchange.local.story.Narrator;
import org.basra.exchange.local.story.Stage;
import org.basra.exchange.local.story.StoryFailure;

/** What {@code ./exchange} starts: {@code up}, {@code demo} and {@code token}. */
public final class Main {

  private Main() {}

  /** The first argument is the command; exits with a status other than 0 when it failed. */
  public static void main(String[] arguments) {
    var words = Arrays.asList(arguments);
    int status = 0;
    try {
      run(words.getFirst(), words.subList(1, words.size()));
    } catch (StackFailure | StoryFailure e) {
      System.err.println();
      System.err.println(e.getMessage());
      status = 1;
    }
    System.exit(status);
  }

  private static void run(String command, List<String> options) {
    var root = Path.of(System.getProperty("exchange.root", "")).toAbsolutePath().normalize();
    switch (command) {
      case "up" -> new Up(Folders.of(root), options).run();
      case "demo" -> demo(root, options);
      case "token" -> token(options);
      default -> throw new StackFailure("Unknown command: " + command);
    }
  }

  private static void demo(Path root, List<String> names) {
    var narrator = new Narrator(System.out, System.console() != null);
    var stage = new Stage(addresses(), narrator, Clock.systemUTC());
    new Demo(stage, narrator, SharedInputs.of(root)).tell(names);
  }

  private static void token(List<String> words) {
    if (words.isEmpty()) {
      throw new StackFailure("Say whose token: ./exchange token librarian");
    }
    var tokens = new AccessTokens(addresses().issuer());
    System.out.println(
        switch (words.getFirst()) {
          case "--all" -> RequestVariables.file(DemoUsers.names(), tokens, Clock.systemUTC());
          case AccessTokens.PARTNER -> tokens.ofPartner(scopes(words.subList(1, words.size())));
          default -> tokens.of(words.getFirst());
        });
  }

  private static String[] scopes(List<String> named) {
    var scopes = named.isEmpty() ? List.of("library:read", "library:write") : named;
    return scopes.toArray(String[]::new);
  }

  private static Addresses addresses() {
    var gateway =
        ServiceSpec.all().stream()
            .filter(service -> service.name().equals(StackLayout.GATEWAY))
            .findFirst()
            .orElseThrow();
    var ports = Ports.standard();
    return new Addresses(
        "http://127.0.0.1:" + gateway.port(),
        Keycloak.issuer(ports.keycloak()),
        "127.0.0.1:" + ports.kafka());
  }
}
