package org.basra.exchange.events.registrations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.events.EventsCalls.occurrence;
import static org.basra.exchange.events.EventsCalls.organiser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.basra.exchange.testing.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationRaceTest {

  private static final int PEOPLE = 200;
  private static final int SEATS = 50;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject DataSource database;

  private final Crowd crowd = new Crowd(PEOPLE);

  private record Place(int person, UUID registration, String status, int position) {

    static Place of(int person, HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      try {
        var body = JSON.readTree(answer.body());
        return new Place(
            person,
            UUID.fromString(body.path("id").asText()),
            body.path("status").asText(),
            body.path("waitlistPosition").asInt());
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    boolean isConfirmed() {
      return status.equals("CONFIRMED");
    }
  }

  @AfterEach
  void theCrowdGoesHome() {
    crowd.close();
  }

  private List<Place> everybodyRegisters(UUID occurrence, String round) {
    long begin = System.nanoTime();
    var answers = Race.of(PEOPLE, person -> crowd.register(person, occurrence));
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%d people for %d seats, %s: %.0f registrations/s (%.0f ms)%n",
        PEOPLE, SEATS, round, PEOPLE / seconds, seconds * 1e3);
    return IntStream.range(0, PEOPLE).mapToObj(i -> Place.of(i, answers.get(i))).toList();
  }

  private static List<Place> queue(List<Place> places) {
    return places.stream()
        .filter(place -> !place.isConfirmed())
        .sorted(Comparator.comparing(Place::position))
        .toList();
  }

  /** The counters are what they count, as the database has it. */
  private void booksBalance(UUID occurrence, int taken, int waiting) {
    var sql =
        """
        SELECT o.taken, o.waiting,
               count(r.id) FILTER (WHERE r.status = 'CONFIRMED'),
               count(r.id) FILTER (WHERE r.status = 'WAITLISTED')
          FROM occurrence o LEFT JOIN registration r ON r.occurrence_id = o.id
         WHERE o.id = ? GROUP BY o.id
        """;
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, occurrence);
      var row = query.executeQuery();
      row.next();
      assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
          .containsExactly(taken, waiting, taken, waiting);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofTwoHundredPeopleForFiftySeatsFiftySitAndTheOthersWaitInOneLine() {
    for (var round : List.of("first", "second", "third")) {
      var occurrence = occurrence(SEATS);

      var places = everybodyRegisters(occurrence, round);

      assertThat(places).filteredOn(Place::isConfirmed).hasSize(SEATS);
      assertThat(queue(places))
          .extracting(Place::position)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
      booksBalance(occurrence, SEATS, PEOPLE - SEATS);
    }
  }

  @Test
  void fortyCancellationsAtOnceSeatTheFirstFortyOfTheQueue() {
    var occurrence = occurrence(SEATS);
    var places = everybodyRegisters(occurrence, "before some leave");
    var queue = queue(places);
    var leaving = places.stream().filter(Place::isConfirmed).limit(40).toList();

    var answers =
        Race.of(
            leaving.size(),
            i -> crowd.cancel(leaving.get(i).person(), leaving.get(i).registration()));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(listed(occurrence, "CONFIRMED", "id"))
        .hasSize(SEATS)
        .containsAll(ids(queue.subList(0, 40)));
    assertThat(listed(occurrence, "WAITLISTED", "sort { it.waitlistPosition }.id"))
        .containsExactlyElementsOf(ids(queue.subList(40, queue.size())));
    booksBalance(occurrence, SEATS, PEOPLE - SEATS - 40);
  }

  private static List<String> ids(List<Place> places) {
    return places.stream().map(place -> place.registration().toString()).toList();
  }

  private static List<String> listed(UUID occurrence, String status, String path) {
    return organiser()
        .get("/v1/registrations?limit=200&occurrenceId=%s&status=%s".formatted(occurrence, status))
        .then()
        .statusCode(200)
        .extract()
        .path("items." + path);
  }

  @Test
  void whileSomeComeAndOthersGoNoSeatIsGivenTwiceAndNoneStaysEmpty() {
    var occurrence = occurrence(20);
    var early = new ArrayList<Place>();
    for (int person = 0; person < 40; person++) {
      early.add(Place.of(person, crowd.register(person, occurrence)));
    }

    var answers =
        Race.of(
            120,
            i ->
                i < 40
                    ? crowd.cancel(i, early.get(i).registration())
                    : crowd.register(i, occurrence));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
    booksBalance(occurrence, 20, 60);
  }

  @Test
  void oneWhoAsksTwentyTimesAtOnceIsRegisteredOnce() {
    var occurrence = occurrence(5);

    var answers = Race.of(20, i -> crowd.register(0, occurrence));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .hasSize(19)
        .allSatisfy(answer -> assertThat(answer.body()).contains("ALREADY_REGISTERED"));
    booksBalance(occurrence, 1, 0);
  }

  @Test
  void oneWhoLeavesTwentyTimesAtOnceFreesOneSeat() {
    var occurrence = occurrence(1);
    var seat = Place.of(0, crowd.register(0, occurrence));
    for (int person = 1; person < 4; person++) {
      crowd.register(person, occurrence);
    }

    var answers = Race.of(20, i -> crowd.cancel(0, seat.registration()));

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(19);
    booksBalance(occurrence, 1, 2);
  }

  @Test
  void seatsThatAreAddedWhilePeopleComeAreFilled() {
    var occurrence = occurrence(10);

    var answers =
        Race.of(
            100,
            i ->
                i == 50
                    ? organiser()
                        .header("If-Match", "*")
                        .body("{\"capacity\": 30}")
                        .put("/v1/occurrences/" + occurrence)
                        .statusCode()
                    : crowd.register(i, occurrence).statusCode());

    assertThat(answers).containsOnly(200, 201);
    given().get("/v1/occurrences/" + occurrence).then().statusCode(200);
    booksBalance(occurrence, 30, 69);
  }
}
