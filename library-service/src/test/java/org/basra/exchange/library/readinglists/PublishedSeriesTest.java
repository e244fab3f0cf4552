package org.basra.exchange.library.readinglists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.inbox.IncomingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedSeriesTest {

  private static final Path PRODUCERS_EXAMPLE =
      Path.of(
          "../events-service/src/main/resources/contracts/events/"
              + "events.series.published.v1.example.json");

  private static PublishedSeries read(String payload) throws IOException {
    var id = UUID.randomUUID();
    var data = new ObjectMapper().readTree(payload);
    return new IncomingEvent(
            id, "events.series.published.v1", "/events", id, 1, Instant.EPOCH, null, data)
        .as(PublishedSeries.class);
  }

  @Test
  void theProducersExampleIsUnderstood() throws IOException {
    assertThat(read(Files.readString(PRODUCERS_EXAMPLE)).seriesId())
        .isEqualTo(UUID.fromString("01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"seriesId\": null}", "{\"seriesId\": \"one\"}", "[]"})
  void whatDoesNotFitIsRefused(String payload) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(payload));
  }
}
