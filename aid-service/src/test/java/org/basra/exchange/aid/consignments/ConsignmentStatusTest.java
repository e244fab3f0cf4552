package org.basra.exchange.aid.consignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.aid.consignments.ConsignmentStatus.ALLOCATED;
import static org.basra.exchange.aid.consignments.ConsignmentStatus.CANCELLED;
import static org.basra.exchange.aid.consignments.ConsignmentStatus.DELIVERED;
import static org.basra.exchange.aid.consignments.ConsignmentStatus.PLANNED;
import static org.basra.exchange.aid.consignments.ConsignmentStatus.SHIPPED;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsignmentStatusTest {

  private static final Map<ConsignmentStatus, List<ConsignmentStatus>> STEPS =
      Map.of(
          PLANNED, List.of(ALLOCATED, CANCELLED),
          ALLOCATED, List.of(SHIPPED, CANCELLED),
          SHIPPED, List.of(DELIVERED),
          DELIVERED, List.of(),
          CANCELLED, List.of());

  @ParameterizedTest
  @EnumSource
  void aConsignmentGoesForwardOrIsGivenUpBeforeItLeaves(ConsignmentStatus status) {
    var next = Stream.of(ConsignmentStatus.values()).filter(status::canBecome).toList();

    assertThat(next).containsExactlyElementsOf(STEPS.get(status));
  }
}
