package org.basra.exchange.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns each OAuth scope of a partner's token into a role {@code scope:<name>}, so that one
 * annotation says who may call an endpoint: {@code @RolesAllowed({LIBRARIAN,
 * "scope:library:read"})}. People get nothing from scopes: their roles alone count.
 */
@ApplicationScoped
class PartnerScopes implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()
        || !identity.hasRole(Roles.PARTNER)
        || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    String scopes = token.getClaim("scope");
    var builder = QuarkusSecurityIdentity.builder(identity);
    Stream.ofNullable(scopes)
        .flatMap(all -> Stream.of(all.split(" ")))
        .filter(scope -> !scope.isBlank())
        .forEach(scope -> builder.addRole(Roles.SCOPE_PREFIX + scope));
    return Uni.createFrom().item(builder.build());
  }
}
