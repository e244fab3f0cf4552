package org.basra.exchange.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.basra.exchange.platform.problem.CommonProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or program behind the current request, known only by a pseudonymous subject. */
@RequestScoped
public class Caller {

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Whether no token came with the request. */
  public boolean isAnonymous() {
    return identity.isAnonymous();
  }

  /**
   * The {@code sub} claim; a UUID from Keycloak.
   *
   * @throws org.basra.exchange.platform.problem.Problem 401 without a token or a usable subject
   */
  public UUID subject() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw CommonProblem.UNAUTHENTICATED.problem();
    }
    try {
      return UUID.fromString(token.getSubject());
    } catch (IllegalArgumentException | NullPointerException foreign) {
      throw CommonProblem.UNAUTHENTICATED.because("The token's subject is not a UUID");
    }
  }

  /** Key under which something is kept for this caller alone: the subject, or {@code anonymous}. */
  public String key() {
    return isAnonymous() ? "anonymous" : subject().toString();
  }

  /** Whether the caller has this role. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether a partner institution's program calls. */
  public boolean isPartner() {
    return has(Roles.PARTNER);
  }

  /** All roles, scopes of partners included. */
  public Set<String> roles() {
    return identity.getRoles();
  }

  /** Everything for those who hold one of {@code roles}, their own objects for everybody else. */
  public Scope scope(String... roles) {
    for (var role : roles) {
      if (has(role)) {
        return new Scope.Everything();
      }
    }
    return new Scope.Own(subject());
  }
}
