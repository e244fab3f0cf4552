package org.basra.exchange.library.loans;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanEventTest {

  private static final UUID ID = UUID.fromString("01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d");

  @Inject ObjectMapper mapper;

  @Test
  void eventsAreWhatTheirSchemasSay() throws JsonProcessingException {
    EventContract.check(
        "library.loan.checked-out.v1",
        mapper.writeValueAsString(
            new LoanEvent.CheckedOut(ID, ID, ID, Instant.EPOCH, Instant.EPOCH)));
  }
}
