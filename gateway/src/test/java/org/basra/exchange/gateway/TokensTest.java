package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class TokensTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final String RECORDS = "/api/library/v1/records";

  @Test
  void withoutATokenTheServiceDecides() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      assertThat(RawClient.get(RECORDS).status()).isEqualTo(200);
      assertThat(upstream.only().header("Authorization")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "bearer", "BEARER"})
  void aGoodTokenIsPassedOnUnchangedEachTime(String scheme) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var credentials = scheme + ' ' + Tokens.role("librarian");
      for (int i = 0; i < 3; i++) {
        var answer = RawClient.get(RECORDS, "Authorization: " + credentials);

        assertThat(answer.status()).isEqualTo(200);
      }
      assertThat(upstream.received())
          .hasSize(3)
          .allMatch(request -> request.header("Authorization").equals(credentials));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void aBadTokenGoesNoFurther(String what, String credentials) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer = RawClient.get(RECORDS, "Accept-Language: en", "Authorization: " + credentials);

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=").contains("error=");
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.text()).contains("\"code\":\"UNAUTHENTICATED\"");
      assertThat(upstream.received()).isEmpty();
    }
  }

  static Stream<Arguments> badTokens() throws GeneralSecurityException {
    var good = Tokens.role("member");
    var parts = good.split("\\.");
    var none = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + '.' + parts[1] + '.';
    return Stream.of(
        Arguments.of("empty", "Bearer "),
        Arguments.of("garbage", "Bearer garbage"),
        Arguments.of("garbage in three parts", "Bearer a.b.c"),
        Arguments.of("not base64", "Bearer %%%.%%%.%%%"),
        Arguments.of("JSON null", "Bearer bnVsbA.bnVsbA.bnVsbA"),
        Arguments.of("five parts", "Bearer a.b.c.d.e"),
        Arguments.of("another scheme", "Basic bWVtYmVyOm1lbWJlcg=="),
        Arguments.of("signature cut off", "Bearer " + parts[0] + '.' + parts[1] + '.'),
        Arguments.of("signature of nobody", "Bearer " + parts[0] + '.' + parts[1] + ".AAAA"),
        Arguments.of("other claims, same signature", "Bearer " + altered(parts)),
        Arguments.of("algorithm none", "Bearer " + none),
        Arguments.of("HS256 with the public key", "Bearer " + symmetric(parts[1])),
        Arguments.of(
            "expired",
            "Bearer " + signed(Duration.ofMinutes(-5), Tokens.issuer(), Tokens.AUDIENCE)),
        Arguments.of(
            "foreign issuer",
            "Bearer " + signed(Duration.ofMinutes(5), "http://evil.example", Tokens.AUDIENCE)),
        Arguments.of(
            "foreign audience",
            "Bearer " + signed(Duration.ofMinutes(5), Tokens.issuer(), "another-api")),
        Arguments.of("foreign key", "Bearer " + foreign("test-key")),
        Arguments.of("unknown key", "Bearer " + foreign("another-key")));
  }

  @Test
  void twoTokensAreNoToken() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var good = "Authorization: Bearer " + Tokens.role("member");
      var answer = RawClient.get(RECORDS, good, "Authorization: Bearer x");

      assertThat(answer.status()).isEqualTo(401);
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void aTokenIsForgottenWhenItExpires() throws Exception {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var token =
          "Authorization: Bearer "
              + signed(Duration.ofSeconds(2), Tokens.issuer(), Tokens.AUDIENCE);
      assertThat(RawClient.get(RECORDS, token).status()).isEqualTo(200);
      Thread.sleep(2500);

      assertThat(RawClient.get(RECORDS, token).status()).isEqualTo(401);
      assertThat(upstream.received()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?access_token=x", "?q=1&access_token=x"})
  void aTokenInTheAddressIsRefused(String query) throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer = RawClient.get(RECORDS + query);

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).contains("TOKEN_IN_ADDRESS", "\"parameter\":\"access_token\"");
      assertThat(upstream.received()).isEmpty();
    }
  }

  @Test
  void aBodyWithABadTokenIsAnsweredNotReset() throws IOException {
    try (var upstream = TestUpstream.answering("library", OK)) {
      var answer =
          RawClient.exchange(
              "POST",
              "/api/library/v1/imports",
              "x".repeat(500_000),
              "Authorization: Bearer x",
              "Content-Length: 500000");

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.text()).contains("UNAUTHENTICATED");
      assertThat(upstream.received()).isEmpty();
    }
  }

  private static String signed(Duration life, String issuer, String audience) {
    return Tokens.claims("member", "member")
        .issuer(issuer)
        .audience(audience)
        .expiresAt(Instant.now().plus(life))
        .jws()
        .keyId("test-key")
        .sign(Tokens.key());
  }

  private static String foreign(String keyId) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return Tokens.claims("member", "member")
        .jws()
        .keyId(keyId)
        .sign(generator.generateKeyPair().getPrivate());
  }

  private static String altered(String[] parts) {
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    return parts[0] + '.' + encoded(claims.replace("member", "admin")) + '.' + parts[2];
  }

  private static String symmetric(String claims) throws GeneralSecurityException {
    var key = (RSAPrivateCrtKey) Tokens.key();
    var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
    var publicKey = KeyFactory.getInstance("RSA").generatePublic(spec).getEncoded();
    var content =
        encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"test-key\"}") + '.' + claims;
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
    var signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
    return content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
