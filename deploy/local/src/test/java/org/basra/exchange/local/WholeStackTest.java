package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.local.demo.AwardEffects;
import org.basra.exchange.local.demo.Demo;
import org.basra.exchange.local.demo.Duplicates;
import org.basra.exchange.local.demo.LibraryStory;
import org.basra.exchange.local.demo.ScholarshipStory;
import org.basra.exchange.local.negative.NegativeRun;
import org.basra.exchange.local.requests.RequestFileRunner;
import org.basra.exchange.local.story.EventWatch;
import org.basra.exchange.local.story.Narrator;
import org.basra.exchange.local.story.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What no module can prove alone. Each test leaves everything running; the order saves time and
 * gives the later ones something to work on.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeStackTest {

  private static final int NEGATIVE_REQUESTS = 2000;

  @TempDir static Path home;

  private static StackUnderTest stack;
  private static Narrator narrator;
  private static Stage stage;
  private static LibraryStory library;

  @BeforeAll
  static void start() {
    stack = StackUnderTest.started(home);
    narrator = new Narrator(System.out, false);
    stage = new Stage(stack.layout().addresses(), narrator, Clock.systemUTC());
    library = new LibraryStory(stage, SharedInputs.of(Repository.root()).marcXml());
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> eachStoryIsTrueFromTheFrontDoorToTheTopic() {
    return new Demo(stage, narrator, SharedInputs.of(Repository.root()))
        .stories().stream().map(story -> DynamicTest.dynamicTest(story.about(), story::tell));
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> theRequestsInTheDocumentsTellTrueStories() throws IOException {
    var runner = new RequestFileRunner(stack.layout().addresses());
    try (var files = Files.list(Repository.root().resolve("docs/requests"))) {
      return files.filter(file -> file.toString().endsWith(".http")).sorted().toList().stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> assertThat(runner.run(file)).isGreaterThan(3)));
    }
  }

  @Test
  @Order(2)
  void everyTopicHasEventsThatTheCloudEventsSdkReads() {
    assertThat(Topics.read(stack.layout().addresses().kafka())).containsOnlyKeys(Topics.ALL);
  }

  @Test
  @Order(3)
  void loansGoOnWhileKafkaIsDownAndTheirEventsArriveWhenItIsBack() {
    var barcode = library.addItem(library.find());
    var patron = library.registerPatron();
    var kafka = stack.layout().kafka();

    kafka.stop();
    var loan = library.lend(barcode, patron);
    library.giveBack(loan);
    kafka.start();

    library.showEvents(loan);
  }

  @Test
  @Order(4)
  void stoppedConsumersOfAwardsCatchUpAndApplyEachOnce() throws Exception {
    var scholarship = new ScholarshipStory(stage, SharedInputs.of(Repository.root()));
    var effects = new AwardEffects(stage);
    var first = scholarship.submit("member2", scholarship.publishCall("RESIDENCY"));
    var second = scholarship.submit("member2", scholarship.publishCall("SCHOLARSHIP"));
    scholarship.offer(first);
    scholarship.offer(second);

    var awards = new ArrayList<AwardEffects.Award>();
    stack.without(
        List.of("library", "events"),
        () -> {
          awards.add(scholarship.accept("member2", first));
          awards.add(scholarship.accept("member2", second));
          stage.deliverAgain(awards.getFirst().event());
        });
    stage.awaitReaders("applications.awards");

    effects.show(awards.getFirst(), "RESIDENT_ARTIST", "ARTIST_TALK");
    effects.show(awards.getLast(), "SCHOLAR", "LECTURE");
    awards.forEach(effects::showOnce);
  }

  private static Collection<List<EventWatch.Event>> byPartition(List<EventWatch.Event> events) {
    return events.stream()
        .collect(Collectors.groupingBy(event -> event.message().partition()))
        .values();
  }

  @Test
  @Order(5)
  void everyEventDeliveredAgainChangesNothing() {
    var offers = stage.events("library.duplicate-offers", 1, event -> true);
    var awards = stage.events("applications.awards", 1, event -> true);
    var effects = new AwardEffects(stage);

    offers.forEach(stage::deliverAgain);
    awards.forEach(stage::deliverAgain);
    stage.awaitReaders("library.duplicate-offers");
    stage.awaitReaders("applications.awards");

    offers.forEach(new Duplicates(stage)::showOnce);
    awards.stream().map(AwardEffects.Award::in).forEach(effects::showOnce);
  }

  @Test
  @Order(4)
  void aidCatchesUpInOrderAndMakesOneDonationOfEachOffer() throws Exception {
    var duplicates = new Duplicates(stage);

    var offers = new ArrayList<EventWatch.Event>();
    stack.without(
        List.of("aid"),
        () -> {
          // More offers than partitions: two at least have an order.
          IntStream.rangeClosed(1, 4).mapToObj(duplicates::offer).forEach(offers::add);
          stage.deliverAgain(offers.getFirst());
        });
    stage.awaitReaders("library.duplicate-offers");

    offers.forEach(duplicates::showAsDonation);
    assertThat(byPartition(offers))
        .allSatisfy(told -> assertThat(duplicates.inOrderOfDonations(told)).isEqualTo(told));
  }

  @Test
  @Order(6)
  void aStoppedServiceIsAnsweredForAndNamedByTheGateway() throws Exception {
    stack.without(
        List.of("library"),
        () -> {
          var refused = stack.get("/api/library/v1/records");
          var health = stack.get("/health");

          assertThat(refused.statusCode()).isIn(502, 503);
          assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
              .startsWith("application/problem+json");
          assertThat(health.statusCode()).isEqualTo(200);
          assertThat(health.body()).contains("\"library\":{\"status\":\"DOWN\"");
        });

    assertThat(stack.eventually("/api/library/v1/records")).isEqualTo(200);
  }

  @Test
  @Order(7)
  void noWrongRequestEndsIn5xxAndEveryRefusalIsDocumented() throws Exception {
    long seed = Long.getLong("exchange.negative.seed", 20_261_124);
    int count = Integer.getInteger("exchange.negative.count", NEGATIVE_REQUESTS);
    System.out.printf("Negative run with -Dexchange.negative.seed=%d%n", seed);

    var tally =
        new NegativeRun(stack.layout().addresses(), GatewayProblems.documented()).run(count, seed);

    tally.print(System.out);
    assertThat(tally.firstOffence()).as("what was wrong first").isEmpty();
  }

  @Test
  @Order(8)
  void whatWasCommittedSurvivesTheDatabasesSuddenDeath() throws Exception {
    var barcode = library.addItem(library.find());
    var postgres = stack.layout().postgres();

    postgres.process().orElseThrow().destroyForcibly();
    postgres.stop();
    postgres.start();

    assertThat(stack.eventually("/api/library/v1/items?barcode=" + barcode)).isEqualTo(200);
    assertThat(stack.get("/api/library/v1/items?barcode=" + barcode).body()).contains(barcode);
  }
}
