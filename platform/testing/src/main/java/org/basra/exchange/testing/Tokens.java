package org.basra.exchange.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens signed by the running {@link TokenIssuer}, in the shape Keycloak gives them. */
public final class Tokens {

  /** The audience every service asks for. */
  public static final String AUDIENCE = "exchange-api";

  private Tokens() {}

  /** A token for the person {@code name} with these roles; the same name is the same person. */
  public static String of(String name, String... roles) {
    return claims(name, roles).jws().keyId(TokenIssuer.KEY_ID).sign(key());
  }

  /** A token whose only role and name are the same, as the demo users have it. */
  public static String role(String role) {
    return of(role, role);
  }

  /** A partner's client-credentials token with these scopes. */
  public static String partner(String client, String... scopes) {
    return claims(client, "partner")
        .claim("scope", String.join(" ", scopes))
        .claim("azp", client)
        .jws()
        .keyId(TokenIssuer.KEY_ID)
        .sign(key());
  }

  /** Claims to be spoilt by a test before it signs them itself with {@link #key()}. */
  public static JwtClaimsBuilder claims(String name, String... roles) {
    return Jwt.issuer(issuer())
        .audience(AUDIENCE)
        .subject(subject(name).toString())
        .claim("azp", "exchange-cli")
        .claim("realm_access", Map.of("roles", List.copyOf(Arrays.asList(roles))))
        .expiresIn(Duration.ofMinutes(30));
  }

  /** The pseudonymous subject of a test person. */
  public static UUID subject(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Address of the running issuer. */
  public static String issuer() {
    return System.getProperty(TokenIssuer.ISSUER_PROPERTY);
  }

  /** Key of the running issuer. */
  public static PrivateKey key() {
    try {
      var bytes = Base64.getDecoder().decode(System.getProperty(TokenIssuer.KEY_PROPERTY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
