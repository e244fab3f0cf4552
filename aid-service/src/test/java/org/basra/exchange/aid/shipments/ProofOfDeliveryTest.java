package org.basra.exchange.aid.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.aid.shipments.DeliveryDecision.Discrepancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProofOfDeliveryTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final ProofOfDelivery PROOF = new ProofOfDelivery(Map.of(A, 10L, B, 5L));

  private static DeliveryRequest.ArrivedGoods line(UUID lot, long good, long broken, long lost) {
    return new DeliveryRequest.ArrivedGoods(lot, good, broken, lost);
  }

  private static List<Discrepancy> wrong(DeliveryRequest.ArrivedGoods... lines) {
    return switch (PROOF.check(List.of(lines))) {
      case DeliveryDecision.Balanced() -> List.of();
      case DeliveryDecision.Unbalanced(var discrepancies) -> discrepancies;
    };
  }

  @Test
  void whatAddsUpLotByLotIsBalanced() {
    assertThat(wrong(line(B, 5, 0, 0), line(A, 7, 2, 1))).isEmpty();
    assertThat(wrong(line(A, 0, 0, 10), line(B, 0, 5, 0))).isEmpty();
  }

  @Test
  void tooLittleAndTooMuchArePointedAt() {
    assertThat(wrong(line(A, 9, 0, 0), line(B, 5, 1, 0)))
        .containsExactly(
            new Discrepancy("/lines/0", "10 shipped, 9 accounted for"),
            new Discrepancy("/lines/1", "5 shipped, 6 accounted for"));
  }

  @Test
  void everyLotIsToldOnceAndNoOther() {
    var foreign = new UUID(0, 3);
    assertThat(wrong(line(A, 10, 0, 0), line(A, 10, 0, 0), line(foreign, 0, 0, 0)))
        .extracting(Discrepancy::pointer)
        .containsExactly("/lines/1", "/lines/2", "/lines");
  }

  static Stream<Random> worlds() {
    return IntStream.range(0, 300).mapToObj(Random::new);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void oneUnitMoreOrLessAnywhereIsNoticed(Random random) {
    var shipped = new HashMap<UUID, Long>();
    var lines = new ArrayList<DeliveryRequest.ArrivedGoods>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      var lot = UUID.randomUUID();
      long good = random.nextInt(50);
      long broken = random.nextInt(50);
      long lost = 1 + random.nextInt(50);
      shipped.put(lot, good + broken + lost);
      lines.add(line(lot, good, broken, lost));
    }
    var proof = new ProofOfDelivery(shipped);
    assertThat(proof.check(lines)).isEqualTo(new DeliveryDecision.Balanced());

    int at = random.nextInt(lines.size());
    var right = lines.get(at);
    lines.set(
        at,
        line(
            right.lotId(),
            right.received(),
            right.damaged(),
            right.lost() + (random.nextBoolean() ? 1 : -1)));

    assertThat(proof.check(lines)).isInstanceOf(DeliveryDecision.Unbalanced.class);
  }
}
