package org.basra.exchange.aid.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.inbox.IncomingEvent;
import org.junit.jupiter.api.Test;

/** The library's own examples are understood here. */
class LibraryExamplesTest {

  private static final Path EXAMPLES =
      Path.of("../library-service/src/main/resources/contracts/events");
  private static final UUID RECORD = UUID.fromString("01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a");
  private static final Instant TOLD_AT = Instant.parse("2026-11-22T09:15:00Z");
  private static final OfferedTitle TITLE = new OfferedTitle("رجال في الشمس", "Rijāl fī al-shams");

  private static <T> T example(String type, Class<T> read) throws IOException {
    var data =
        new ObjectMapper().readTree(Files.readString(EXAMPLES.resolve(type + ".example.json")));
    return new IncomingEvent(RECORD, type, "/library", RECORD, 1, Instant.EPOCH, null, data)
        .as(read);
  }

  @Test
  void duplicatesThatAreOffered() throws IOException {
    assertThat(example("library.duplicates.offered.v1", DuplicatesOffered.class))
        .isEqualTo(
            new DuplicatesOffered(
                UUID.fromString("01990a1e-6a3d-7e4b-9d5e-3f7a8b9c0d1e"),
                RECORD,
                TITLE,
                2,
                TOLD_AT));
  }

  @Test
  void donatedCopiesThatArePassedOn() throws IOException {
    assertThat(example("library.donation.redirected.v1", DonationRedirected.class))
        .isEqualTo(
            new DonationRedirected(
                UUID.fromString("01990a1e-9d6e-7f70-8b8c-6d7e8f9a0b1c"),
                RECORD,
                TITLE,
                2,
                TOLD_AT));
  }
}
