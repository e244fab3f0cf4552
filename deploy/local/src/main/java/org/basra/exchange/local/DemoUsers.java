package org.basra.exchange.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

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
}
