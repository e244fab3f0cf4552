package org.basra.exchange.platform.sample;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Requests that REST Assured does not make. */
final class RawHttp {

  private RawHttp() {}

  /** Sends the target exactly as it is; answers the status line. */
  static String get(String target, String... headers) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      var request =
          "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n"
              .formatted(target, String.join("", headers) + (headers.length == 0 ? "" : "\r\n"));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("no answer");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a JSON body of unannounced length; answers {@code HTTP <status> <body>}. */
  static String postChunked(String path, String token, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        authorised(path, token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build());
  }

  /** Sends neither body nor media type; answers {@code HTTP <status> <body>}. */
  static String postNothing(String path, String token) {
    return send(authorised(path, token).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  private static HttpRequest.Builder authorised(String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest request) {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return "HTTP " + response.statusCode() + " " + response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
