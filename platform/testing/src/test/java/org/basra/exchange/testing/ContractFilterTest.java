package org.basra.exchange.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check itself can fail: each kind of lie is told once by a real server. */
class ContractFilterTest {

  private HttpServer server;
  private int status;
  private String mediaType;
  private String body;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", mediaType);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(int newStatus, String newMediaType, String newBody) {
    status = newStatus;
    mediaType = newMediaType;
    body = newBody;
  }

  private void get(String path) {
    given()
        .port(server.getAddress().getPort())
        .filter(new ContractFilter(Contract.load()))
        .get(path)
        .then();
  }

  private void isCaught(String why) {
    assertThatThrownBy(() -> get("/v1/things/7"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsDocumentedPasses() {
    answer(200, "application/json", "{\"name\": \"n\", \"next\": null}");
    assertThatCode(() -> get("/v1/things/7")).doesNotThrowAnyException();
    answer(404, "application/problem+json", "{\"code\": \"THING_NOT_FOUND\"}");
    assertThatCode(() -> get("/v1/things/7")).doesNotThrowAnyException();
  }

  @Test
  void anUndocumentedStatusIsCaught() {
    answer(202, "application/json", "{\"name\": \"n\"}");
    isCaught("undocumented 202");
  }

  @Test
  void anUndocumentedMediaTypeIsCaught() {
    answer(200, "text/plain", "n");
    isCaught("undocumented text/plain");
  }

  @Test
  void aMissingWrongOrExtraPropertyIsCaught() {
    answer(200, "application/json", "{}");
    isCaught("differs");
    answer(200, "application/json", "{\"name\": 7}");
    isCaught("differs");
    answer(200, "application/json", "{\"name\": \"n\", \"secret\": 1}");
    isCaught("differs");
  }

  @Test
  void anUndocumentedRefusalIsCaught() {
    answer(404, "application/problem+json", "{\"code\": \"OTHER\"}");
    isCaught("undocumented OTHER");
  }

  @Test
  void anUndocumentedPathThatAnswersIsCaught() {
    answer(200, "application/json", "{}");
    assertThatThrownBy(() -> get("/v1/hidden")).hasMessageContaining("is not documented");
  }
}
