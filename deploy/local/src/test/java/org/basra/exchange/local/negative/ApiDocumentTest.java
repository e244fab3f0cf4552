package org.basra.exchange.local.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

  private final ApiDocument document = Documents.notes();

  @Test
  void theOperationsOfServicesAreRead() {
    assertThat(document.operations())
        .extracting(Operation::id)
        .containsExactly("listNotes", "addNote", "getNote");
  }

  @Test
  void documentedRefusalsAreNamedByExamplesOrInWords() {
    assertThat(operation("listNotes").refusals().get(400))
        .isEqualTo(Set.of("INVALID_CURSOR", "INVALID_PARAMETER"));
    assertThat(operation("addNote").refusals().get(413)).isEqualTo(Set.of("BODY_TOO_LARGE"));
  }

  @Test
  void parametersOfThePathAndThoseReferredToCount() {
    assertThat(operation("getNote").in("path"))
        .extracting(Operation.Parameter::name)
        .containsExactly("id");
    assertThat(operation("listNotes").in("query"))
        .extracting(Operation.Parameter::name)
        .containsExactly("limit", "cursor");
  }

  private Operation operation(String id) {
    return document.operations().stream().filter(one -> one.id().equals(id)).findFirst().get();
  }
}
