package org.basra.exchange.local.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of the demo users: the local realm lets them sign in with name and password. */
public final class AccessTokens {

  /** The client of a partner institution's program. */
  public static final String PARTNER = "partner";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String issuer;

  /** {@code issuer}: address of the realm. */
  public AccessTokens(String issuer) {
    this.issuer = issuer;
  }

  /** A fresh token of a demo user. */
  public String of(String user) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "password");
    form.put("client_id", "exchange-cli");
    form.put("username", user);
    form.put("password", user);
    return token(user, form);
  }

  /** A fresh token of the partner's program with these scopes, by its client credentials. */
  public String ofPartner(String... scopes) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", PARTNER);
    form.put("client_secret", PARTNER);
    form.put("scope", String.join(" ", scopes));
    return token(PARTNER, form);
  }

  /** The account that a token speaks for: its {@code sub}. */
  static String subject(String token) {
    var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    try {
      return JSON.readTree(claims).required("sub").asText();
    } catch (IOException e) {
      throw new StoryFailure("The token's claims are no JSON", e);
    }
  }

  private String token(String who, Map<String, String> form) {
    var answer = ask(form);
    if (answer.statusCode() != 200) {
      throw new StoryFailure(
          "Keycloak gives no token to '%s': %d %s"
              .formatted(who, answer.statusCode(), answer.body()));
    }
    try {
      return JSON.readTree(answer.body()).required("access_token").asText();
    } catch (IOException e) {
      throw new StoryFailure("Keycloak's answer is no JSON: " + answer.body(), e);
    }
  }

  private HttpResponse<String> ask(Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StoryFailure(
          "Keycloak does not answer at " + issuer + ": is ./exchange up running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
