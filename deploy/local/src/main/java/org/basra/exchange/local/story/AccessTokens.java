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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of the demo users: the local realm lets them sign in with name and password. */
public final class AccessTokens {

  private static final String PARTNER = "partner";
  private static final String PARTNER_SCOPES = "library:read library:write";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String issuer;

  /** {@code issuer}: address of the realm. */
  public AccessTokens(String issuer) {
    this.issuer = issuer;
  }

  /** A fresh token of a demo user, or of the partner system by its client credentials. */
  public String of(String user) {
    var answer = ask(user.equals(PARTNER) ? partner() : user(user));
    if (answer.statusCode() != 200) {
      throw new StoryFailure(
          "Keycloak gives no token to '"
              + user
              + "': "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    try {
      return new ObjectMapper().readTree(answer.body()).required("access_token").asText();
    } catch (IOException e) {
      throw new StoryFailure("Keycloak's answer is no JSON: " + answer.body(), e);
    }
  }

  private static Map<String, String> user(String name) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "password");
    form.put("client_id", "exchange-cli");
    form.put("username", name);
    form.put("password", name);
    return form;
  }

  private static Map<String, String> partner() {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", PARTNER);
    form.put("client_secret", PARTNER);
    form.put("scope", PARTNER_SCOPES);
    return form;
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
