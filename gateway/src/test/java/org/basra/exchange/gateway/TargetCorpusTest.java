package org.basra.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.basra.exchange.gateway.testing.GatewayStack;
import org.basra.exchange.gateway.testing.RawClient;
import org.basra.exchange.gateway.testing.TestUpstream;
import org.basra.exchange.testing.OffContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OffContract("Raw sockets look at every byte themselves")
@QuarkusTestResource(GatewayStack.class)
class TargetCorpusTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @Test
  void acceptedTargetsReachTheServiceUnchanged() throws IOException {
    var wrong = new SoftAssertions();
    try (var upstream = TestUpstream.answering("library", OK)) {
      for (var target : corpus("accept")) {
        upstream.received().clear();
        var answer = RawClient.get(target);

        wrong.assertThat(answer.status()).as(target).isEqualTo(200);
        wrong
            .assertThat(upstream.received())
            .as(target)
            .extracting(request -> "/api/library" + request.target())
            .containsExactly(target);
      }
    }
    wrong.assertAll();
  }

  @Test
  void refusedTargetsAreExplainedAndNeverReachTheService() throws IOException {
    var wrong = new SoftAssertions();
    try (var upstream = TestUpstream.answering("library", OK)) {
      for (var target : corpus("refuse")) {
        var answer = RawClient.get(target, "Accept-Language: en");

        wrong.assertThat(answer.status()).as(target).isEqualTo(400);
        wrong.assertThat(answer.text()).as(target).contains("\"code\":\"TARGET_NOT_CANONICAL\"");
      }
      wrong.assertThat(upstream.received()).isEmpty();
    }
    wrong.assertAll();
  }

  /** Bytes that end or break the request line never become a request; the codec answers alone. */
  @Test
  void whatIsNoRequestLineIsNoRequest() throws IOException {
    var wrong = new SoftAssertions();
    try (var upstream = TestUpstream.answering("library", OK)) {
      for (var target : corpus("broken")) {
        var answer = RawClient.get(target);

        wrong.assertThat(answer.status()).as(target).isEqualTo(400);
      }
      wrong.assertThat(upstream.received()).isEmpty();
    }
    wrong.assertAll();
  }

  @Test
  void theCorpusIsLargeEnoughToMeanSomething() throws IOException {
    assertThat(corpus("accept")).hasSizeGreaterThan(50);
    assertThat(corpus("refuse")).hasSizeGreaterThan(150);
  }

  @Test
  void aTargetBeyondTheLimitIsRefusedWithAReason() throws IOException {
    var answer = RawClient.get("/api/library/v1/records?q=" + "%D8%A8".repeat(1500));

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.text()).contains("\"code\":\"ADDRESS_TOO_LONG\"");
  }

  private static List<String> corpus(String kind) throws IOException {
    try (var in = TargetCorpusTest.class.getResourceAsStream("/targets.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(kind + " "))
          .map(line -> unescaped(line.substring(kind.length() + 1)))
          .toList();
    }
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            hit -> {
              var c = String.valueOf((char) Integer.parseInt(hit.group(1), 16));
              return Matcher.quoteReplacement(c);
            });
  }
}
