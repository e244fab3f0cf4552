package org.basra.exchange.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.testing.OffContract;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class PagesTest {

  @Test
  void theDocumentIsOneInBothFormsAndNamesTheConfiguredProvider() throws IOException {
    var json = new ObjectMapper().readTree(RawClient.get("/openapi.json").body());
    var yaml = new YAMLMapper().readTree(RawClient.get("/openapi.yaml").body());

    assertThat(json.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(yaml).isEqualTo(json);
    assertThat(json.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(
            json.at("/components/securitySchemes/login/flows/authorizationCode/tokenUrl").asText())
        .isEqualTo(Tokens.issuer() + "/protocol/openid-connect/token");
    assertThat(json.at("/paths/~1health/get/operationId").asText()).isEqualTo("getHealth");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/openapi.json, application/json",
    "/openapi.yaml, application/yaml",
    "/docs/, text/html; charset=utf-8",
    "/docs/start.js, text/javascript; charset=utf-8",
    "/docs/swagger-ui.css, text/css; charset=utf-8",
    "/docs/swagger-ui-bundle.js, text/javascript; charset=utf-8",
    "/docs/swagger-ui-standalone-preset.js, text/javascript; charset=utf-8",
    "/docs/oauth2-redirect.html, text/html; charset=utf-8",
    "/docs/oauth2-redirect.js, text/javascript; charset=utf-8",
    "/docs/favicon-32x32.png, image/png"
  })
  void ownPagesAreThereAndKnownByTheirTag(String path, String type) throws IOException {
    var answer = RawClient.get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(type);
    assertThat(answer.body()).isNotEmpty();
    var tag = answer.header("ETag");

    var again = RawClient.get(path, "If-None-Match: \"other\", W/" + tag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(again.header("Content-Length")).isNull();
  }

  @Test
  void aCompressedPageIsTheSamePageWithAWeakTag() throws IOException {
    var plain = RawClient.get("/docs/swagger-ui-bundle.js");
    var packed = RawClient.get("/docs/swagger-ui-bundle.js", "Accept-Encoding: gzip");

    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("ETag")).isEqualTo("W/" + plain.header("ETag"));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(in.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  void headOfAPageHasItsLength() throws IOException {
    var head = RawClient.exchange("HEAD", "/openapi.json", "");

    assertThat(head.status()).isEqualTo(200);
    assertThat(Integer.parseInt(head.header("Content-Length"))).isPositive();
  }

  @Test
  void theDocumentationPageLogsInAndLoadsNothingFromElsewhere() throws IOException {
    var page = RawClient.get("/docs/");
    var start = RawClient.get("/docs/start.js").text();

    assertThat(page.text()).doesNotContain("http://", "https://", "<style", "onload");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'", "connect-src 'self' " + Tokens.issuer())
        .doesNotContain("script-src");
    assertThat(start)
        .contains("clientId: 'exchange-web'", "usePkceWithAuthorizationCodeGrant: true")
        .contains("url: '/openapi.json'");
    assertThat(RawClient.get("/docs").header("Location")).isEqualTo("/docs/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/docs/", "/health"})
  void ownPagesAreOnlyRead(String path) throws IOException {
    var answer = RawClient.exchange("POST", path, "", "Content-Length: 0");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
  }
}
