package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmTest {

  private static JsonNode realm;

  @BeforeAll
  static void read() throws IOException {
    try (var in = RealmTest.class.getResourceAsStream("/keycloak/basra-exchange-realm.json")) {
      realm = new ObjectMapper().readTree(in);
    }
  }

  @Test
  void everyRoleHasSomebodyWhoHasIt() {
    var held = new HashSet<String>();
    realm.withArray("/users").forEach(user -> names(user, held));

    var roles = new ArrayList<String>();
    realm.withArray("/roles/realm").forEach(role -> roles.add(role.get("name").asText()));
    assertThat(roles).containsExactlyInAnyOrderElementsOf(held);
  }

  private static void names(JsonNode user, HashSet<String> held) {
    user.withArray("/realmRoles").forEach(role -> held.add(role.asText()));
  }

  @Test
  void everyDemoUserSignsInWithTheirNameAndKeepsTheirId() {
    for (var user : realm.withArray("/users")) {
      assertThat(UUID.fromString(user.get("id").asText())).isNotNull();
      if (!user.has("serviceAccountClientId")) {
        var password = user.at("/credentials/0");
        assertThat(password.get("value")).isEqualTo(user.get("username"));
        assertThat(password.get("temporary").asBoolean()).isFalse();
        assertThat(user.withArray("/requiredActions").size()).isZero();
        assertThat(user.get("email").asText()).endsWith("@example.org");
      }
    }
  }

  @Test
  void theRealmSaysThatItsPasswordsArePublic() {
    assertThat(realm.get("displayName").asText()).contains("passwords are public");
  }
}
