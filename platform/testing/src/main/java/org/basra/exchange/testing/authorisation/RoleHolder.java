package org.basra.exchange.testing.authorisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.testing.Tokens;

/**
 * One who calls: nobody, a person with one role, or a partner with one scope.
 *
 * @param name head of the column
 * @param roles as {@code @RolesAllowed} knows them, scopes with their prefix; none is anonymous
 */
record RoleHolder(String name, List<String> roles) {

  private static final String PARTNER = "partner";
  private static final String SCOPE = "scope:";

  /** Everybody the realm knows, so that a new role is a new column. */
  static List<RoleHolder> all(JsonNode realm, String service) {
    var holders = new ArrayList<RoleHolder>();
    holders.add(new RoleHolder("anonymous", List.of()));
    for (var role : realm.path("roles").path("realm")) {
      var name = role.path("name").asText();
      if (!name.equals(PARTNER)) {
        holders.add(new RoleHolder(name, List.of(name)));
      }
    }
    holders.add(new RoleHolder(PARTNER, List.of(PARTNER)));
    for (var scope : realm.path("clientScopes")) {
      var name = scope.path("name").asText();
      if (name.startsWith(service + ':')) {
        holders.add(new RoleHolder(PARTNER + ' ' + name, List.of(PARTNER, SCOPE + name)));
      }
    }
    return holders;
  }

  boolean isAnonymous() {
    return roles.isEmpty();
  }

  /** The access token of such a person; none for nobody. */
  Optional<String> token(String person) {
    if (isAnonymous()) {
      return Optional.empty();
    }
    if (!roles.contains(PARTNER)) {
      return Optional.of(Tokens.of(person, roles.getFirst()));
    }
    var scopes = roles.stream().filter(role -> role.startsWith(SCOPE));
    return Optional.of(
        Tokens.partner(
            person, scopes.map(scope -> scope.substring(SCOPE.length())).toArray(String[]::new)));
  }
}
