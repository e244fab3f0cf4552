package org.basra.exchange.library.cataloguing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.basra.exchange.library.cataloguing.RecordUse.DeletionDecision;
import org.basra.exchange.library.cataloguing.RecordUse.Use;
import org.junit.jupiter.api.Test;

class DeletionDecisionTest {

  @Test
  void aRecordOnWhichNothingHangsMayGo() {
    assertThat(DeletionDecision.of(List.of())).isEqualTo(new DeletionDecision.Granted());
  }

  @Test
  void whatHangsOnItKeepsItAndIsNamed() {
    var uses = List.of(new Use("items", 2), new Use("holds", 1));

    assertThat(DeletionDecision.of(uses)).isEqualTo(new DeletionDecision.InUse(uses));
  }
}
