package org.basra.exchange.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.basra.exchange.local.story.AccessTokens;

/** The people of the local realm. */
final class DemoUsers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoUsers() {}

  /** Their login names, which are their passwords too. */
  static List<String> names() {
    try (var realm = DemoUsers.class.getResourceAsStream("/keycloak/basra-exchange-realm.json")) {
      return JSON.readTree(realm)
          .withArray("/users")
          .valueStream()
          .filter(user -> !user.has("serviceAccountClientId"))
          .map(user -> user.get("username").asText())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token of each, as the environment file that the stories in docs/requests need. */
  static String environment(AccessTokens tokens) {
    var file = JSON.createObjectNode();
    var local = file.putObject("local");
    names().forEach(user -> local.put(variable(user), tokens.of(user)));
    return file.toPrettyString();
  }

  /** Variables have no hyphens: {@code aid-coordinator} becomes {@code aidCoordinator}. */
  private static String variable(String user) {
    var words = user.split("-");
    var name = new StringBuilder(words[0]);
    for (int word = 1; word < words.length; word++) {
      name.append(Character.toUpperCase(words[word].charAt(0))).append(words[word].substring(1));
    }
    return name.toString();
  }
}
