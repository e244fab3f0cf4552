package org.basra.exchange.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * The smallest OpenID provider that a resource server can verify tokens against: discovery document
 * and key set over HTTP. Tokens are made by {@link Tokens}, which finds the key through system
 * properties because Quarkus runs tests in another class loader.
 */
public final class TokenIssuer implements AutoCloseable {

  static final String KEY_PROPERTY = "exchange.testing.signing-key";
  static final String ISSUER_PROPERTY = "exchange.testing.issuer";
  static final String KEY_ID = "test-key";

  private final HttpServer server;

  private TokenIssuer(HttpServer server) {
    this.server = server;
  }

  /** Starts the provider on a free loopback port and publishes its key to {@link Tokens}. */
  public static TokenIssuer start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var issuer = new TokenIssuer(server);
      var keys = keys();
      var documents = documents(issuer.url(), (RSAPublicKey) keys.getPublic());
      serve(server, "/.well-known/openid-configuration", documents.discovery());
      serve(server, "/jwks", documents.keySet());
      server.start();
      System.setProperty(ISSUER_PROPERTY, issuer.url());
      System.setProperty(
          KEY_PROPERTY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Issuer address, for {@code quarkus.oidc.auth-server-url}. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private record Documents(String discovery, String keySet) {}

  private static Documents documents(String url, RSAPublicKey key) {
    var discovery =
        """
        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
         "authorization_endpoint": "%1$s/auth", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(url);
    var keySet =
        """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
        """
            .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    return new Documents(discovery, keySet);
  }

  private static String unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    var unsigned = Arrays.copyOfRange(bytes, from, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  private static void serve(HttpServer server, String path, String json) {
    server.createContext(
        path,
        exchange -> {
          var bytes = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
