package org.basra.exchange.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordEventTest {

  private static final UUID ID = UUID.fromString("01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d");

  @Inject ObjectMapper mapper;

  @Test
  void eventsAreWhatTheirSchemasSay() throws JsonProcessingException {
    var facts = facts("الأرض", null);
    var now = Instant.EPOCH;

    check("created", RecordEvent.Created.of(facts, now));
    check("updated", RecordEvent.Updated.of(facts, now));
    check("deleted", RecordEvent.Deleted.of(facts, now));
    check("restored", RecordEvent.Restored.of(facts, now));
    check("merged", RecordEvent.Merged.of(facts, ID, now));
    check("unmerged", RecordEvent.Unmerged.of(facts, now));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "500, 500", "501, 500", "9000, 500"})
  void aLongTitleIsCut(int length, int told) throws JsonProcessingException {
    var event = RecordEvent.Created.of(facts(null, "𐎠".repeat(length)), Instant.EPOCH);

    var latin = event.title().latin();
    assertThat(latin.codePointCount(0, latin.length())).isEqualTo(told);
    check("created", event);
  }

  private static RecordFacts facts(String original, String latin) {
    return new RecordFacts(ID, 3, new RecordTitle(original, latin), null, List.of("ara"));
  }

  private void check(String what, RecordEvent event) throws JsonProcessingException {
    EventContract.check("library.record." + what + ".v1", mapper.writeValueAsString(event));
  }
}
