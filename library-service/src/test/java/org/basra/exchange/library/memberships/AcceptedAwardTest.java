package org.basra.exchange.library.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.platform.inbox.IncomingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedAwardTest {

  private static final Path PRODUCERS_EXAMPLE =
      Path.of(
          "../applications-service/src/main/resources/contracts/events/"
              + "applications.award.accepted.v1.example.json");

  private static final UUID AWARD = UUID.fromString("01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d");
  private static final UUID HOLDER = UUID.fromString("6f1c1f0e-4a70-4c53-9e55-0d2b5a5c8a11");

  private static AcceptedAward read(String payload) throws IOException {
    var data = new ObjectMapper().readTree(payload);
    return new IncomingEvent(
            AWARD, Awards.TYPE, "/applications", AWARD, 1, Instant.EPOCH, null, data)
        .as(AcceptedAward.class);
  }

  @Test
  void theLibraryReadsWhatItNeedsAndPassesOverTheRest() throws IOException {
    var award = read(Awards.payload(AWARD, HOLDER, "RESIDENCY", "2027-06-30"));

    assertThat(award)
        .isEqualTo(
            new AcceptedAward(
                AWARD,
                AwardProgramme.RESIDENCY,
                HOLDER,
                Instant.parse("2026-11-20T08:00:00Z"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 6, 30)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"programme\": \"RESIDENCY\"|\"programme\": \"FELLOWSHIP\"",
        "\"programme\": \"RESIDENCY\"|\"programme\": null",
        "\"holder\"|\"owner\"",
        "\"awardId\"|\"id\"",
        "\"endsOn\"|\"until\"",
        "2027-06-30|soon",
        "2027-06-30|2025-12-31",
      })
  void whatDoesNotFitIsRefused(String right, String wrong) {
    var payload = Awards.payload(AWARD, HOLDER, "RESIDENCY", "2027-06-30").replace(right, wrong);

    assertThatIllegalArgumentException().isThrownBy(() -> read(payload));
  }

  @Test
  void theProducersExampleIsUnderstood() throws IOException {
    assertThat(read(Files.readString(PRODUCERS_EXAMPLE)).membership().category()).isNotNull();
  }
}
