package org.basra.exchange.aid.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.AidCalls.balance;
import static org.basra.exchange.aid.AidCalls.deliveryPoint;
import static org.basra.exchange.aid.AidCalls.in;
import static org.basra.exchange.aid.AidCalls.issue;
import static org.basra.exchange.aid.AidCalls.json;
import static org.basra.exchange.aid.AidCalls.keeper;
import static org.basra.exchange.aid.AidCalls.medicine;
import static org.basra.exchange.aid.AidCalls.stocked;
import static org.basra.exchange.aid.AidCalls.warehouse;
import static org.basra.exchange.aid.Consignments.allocate;
import static org.basra.exchange.aid.Consignments.arrived;
import static org.basra.exchange.aid.Consignments.cancel;
import static org.basra.exchange.aid.Consignments.deliver;
import static org.basra.exchange.aid.Consignments.planned;
import static org.basra.exchange.aid.Consignments.ship;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StockRaceTest {

  private static final int THREADS = 64;
  private static final int ISSUES = 20;
  private static final int PORTION = 10;
  private static final int UNITS = 10_000;

  /** Sends one request again and again without what RestAssured does beside it. */
  private record Drain(HttpClient client, HttpRequest request) {

    static Drain of(UUID location, UUID lot) {
      var body =
          json(
              "{'locationId': '%s', 'lotId': '%s', 'quantity': %d, 'reason': 'LOCAL_USE'}",
              location, lot, PORTION);
      var request =
          HttpRequest.newBuilder(
                  URI.create("http://localhost:%d/v1/stock/issues".formatted(RestAssured.port)))
              .header("Authorization", "Bearer " + Tokens.role("warehouse"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      return new Drain(client, request);
    }

    String once() {
      try {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 201
            ? "201"
            : answer.statusCode() + " " + answer.body().replaceAll(".*\"code\":\"(\\w+)\".*", "$1");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void sixtyFourThreadsDrainOneLotToExactlyNothing() {
    var location = warehouse();
    var lot = stocked(medicine(), location, UNITS, "DRAIN", in(500));
    var drain = Drain.of(location, lot);

    long began = System.nanoTime();
    var answers = Race.of(THREADS, runner -> issues(drain)).stream().flatMap(List::stream).toList();
    double seconds = (System.nanoTime() - began) / 1e9;

    var counts =
        answers.stream().collect(Collectors.groupingBy(Answer::outcome, Collectors.counting()));
    var slowest = answers.stream().map(Answer::took).max(Comparator.naturalOrder()).orElseThrow();
    System.out.printf(
        "Drained %,d units by %d threads: %,.0f requests/s, slowest %d ms, %s%n",
        UNITS, THREADS, answers.size() / seconds, slowest.toMillis(), counts);
    long wins = UNITS / PORTION;
    assertThat(counts).containsOnlyKeys("201", "409 STOCK_INSUFFICIENT");
    assertThat(counts).containsEntry("201", wins);
    assertThat(counts).containsEntry("409 STOCK_INSUFFICIENT", THREADS * ISSUES - wins);
    assertThat(balance(location, lot, "onHand")).isZero();
    keeper()
        .get("/v1/movements?limit=1&count=true&lotId=" + lot)
        .then()
        .body("total", is((int) wins + 1));
    StockVerificationTest.verify().body("consistent", is(true));
  }

  private record Answer(String outcome, Duration took) {}

  private static List<Answer> issues(Drain drain) {
    var answers = new ArrayList<Answer>();
    for (int i = 0; i < ISSUES; i++) {
      long began = System.nanoTime();
      answers.add(new Answer(drain.once(), Duration.ofNanos(System.nanoTime() - began)));
    }
    return answers;
  }

  /** Everything at once on the same few lots, the same decisions in every run. */
  @Test
  void whateverHappensAtOnceTheBooksAddUp() {
    var product = medicine();
    var location = warehouse();
    var destination = deliveryPoint();
    var first = stocked(product, location, 300, "STORM-1", in(400));
    var second = stocked(product, location, 300, "STORM-2", in(500));

    var statuses =
        Race.of(
            16,
            runner -> {
              var random = new Random(runner);
              var seen = new ArrayList<Integer>();
              for (int i = 0; i < 6; i++) {
                var lot = random.nextBoolean() ? first : second;
                seen.add(issue(location, lot, 1 + random.nextInt(5), "LOCAL_USE").statusCode());
                var consignment =
                    planned(location, destination, in(10), product, 1 + random.nextInt(12));
                seen.addAll(journey(consignment, random.nextInt(4)));
              }
              return seen;
            });

    assertThat(statuses.stream().flatMap(List::stream)).containsOnly(200, 201, 409);
    StockVerificationTest.verify().body("consistent", is(true));
  }

  private static List<Integer> journey(UUID consignment, int length) {
    var seen = new ArrayList<Integer>();
    var allocated = allocate(consignment);
    seen.add(allocated.statusCode());
    if (length == 0) {
      seen.add(cancel(consignment).statusCode());
    }
    if (length >= 2 && allocated.statusCode() == 200) {
      seen.add(ship(consignment).statusCode());
    }
    if (length == 3 && allocated.statusCode() == 200) {
      List<String> lots = allocated.path("picks.lotId");
      List<Integer> quantities = allocated.path("picks.quantity");
      var lines = new ArrayList<String>();
      for (int i = 0; i < lots.size(); i++) {
        lines.add(arrived(UUID.fromString(lots.get(i)), quantities.get(i) - 1, 1, 0));
      }
      seen.add(deliver(consignment, lines.toArray(String[]::new)).statusCode());
    }
    return seen;
  }
}
