package org.basra.exchange.library.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.RecordCalls.aRecord;
import static org.basra.exchange.library.RecordCalls.catalogue;
import static org.basra.exchange.library.RecordCalls.catalogued;
import static org.basra.exchange.library.RecordCalls.correct;
import static org.basra.exchange.library.RecordCalls.delete;
import static org.basra.exchange.library.RecordCalls.merge;
import static org.basra.exchange.library.RecordCalls.reverse;
import static org.basra.exchange.library.catalogue.Marc.titled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordTopicTest {

  private static final String TOPIC = "library.records";

  @Test
  void whatBecomesOfARecordIsToldInItsOrder() throws JsonProcessingException {
    var number = unique();
    var id = catalogued(titled(number, "first"));
    correct(id, "\"v0\"", titled(number, "second")).then().statusCode(200);
    correct(id, "\"v1\"", titled(number, "second")).then().statusCode(200);
    delete(id).then().statusCode(204);
    catalogue(titled(number, "second")).then().statusCode(201);
    delete(id).then().statusCode(204);
    librarian().post("/v1/records/%s/restorations".formatted(id)).then().statusCode(200);

    var told = told(id, 6);

    assertThat(told)
        .extracting(event -> event.path("type").asText())
        .containsExactly("created", "updated", "deleted", "restored", "deleted", "restored");
    assertThat(told)
        .extracting(event -> event.path("version").asInt())
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(told)
        .extracting(event -> event.path("title").path("latin").asText())
        .containsExactly("first", "second", "second", "second", "second", "second");
  }

  @Test
  void aMergeAndItsReversalAreToldOfTheRecordThatIsGone() throws JsonProcessingException {
    var survivor = catalogued(aRecord("survivor"));
    var other = catalogued(aRecord("other"));
    reverse(id(merge(survivor, other).then())).then().statusCode(200);

    var told = told(other, 3);

    assertThat(told)
        .extracting(event -> event.path("type").asText())
        .containsExactly("created", "merged", "unmerged");
    assertThat(told.get(1).path("survivorId").asText()).isEqualTo(survivor.toString());
  }

  @Test
  void whatIsRefusedIsNotTold() throws JsonProcessingException {
    var number = unique();
    var id = catalogued(titled(number, "first"));
    catalogue(titled(number, "second")).then().statusCode(409);
    merge(id, id).then().statusCode(409);
    delete(id).then().statusCode(204);

    assertThat(told(id, 2))
        .extracting(event -> event.path("type").asText())
        .containsExactly("created", "deleted");
  }

  private static List<JsonNode> told(UUID record, int count) throws JsonProcessingException {
    var mapper = new ObjectMapper();
    var told = new ArrayList<JsonNode>();
    for (CloudEvent event : TopicEvents.of(TOPIC, record, count)) {
      var payload = TopicEvents.payload(event);
      EventContract.check(event.getType(), payload);
      var json = (ObjectNode) mapper.readTree(payload);
      assertThat(json.path("recordId").asText()).isEqualTo(record.toString());
      told.add(json.put("type", event.getType().split("\\.")[2]));
    }
    return told;
  }
}
