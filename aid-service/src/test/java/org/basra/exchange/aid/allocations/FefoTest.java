package org.basra.exchange.aid.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basra.exchange.aid.consignments.Need;
import org.basra.exchange.aid.consignments.Pick;
import org.basra.exchange.aid.consignments.Skip;
import org.basra.exchange.aid.consignments.SkipReason;
import org.basra.exchange.aid.ledger.Available;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FefoTest {

  private static final LocalDate ARRIVAL = LocalDate.of(2027, 1, 1);
  private static final Fefo FEFO = new Fefo(ARRIVAL, Period.ofDays(30));
  private static final UUID PRODUCT = UUID.randomUUID();

  private static Available lot(String number, LocalDate expiresOn, long quantity) {
    return new Available(
        UUID.nameUUIDFromBytes(number.getBytes()), PRODUCT, number, expiresOn, quantity);
  }

  private static List<Need> need(long quantity) {
    return List.of(new Need(PRODUCT, quantity));
  }

  @Test
  void whatExpiresFirstGoesFirstAndWhatDoesNotExpireLast() {
    var timeless = lot("T", null, 100);
    var late = lot("L", ARRIVAL.plusYears(2), 100);
    var early = lot("E", ARRIVAL.plusDays(60), 100);

    var decision = FEFO.allocate(need(250), List.of(timeless, late, early));

    assertThat(decision)
        .isEqualTo(
            new AllocationDecision.Allocated(
                List.of(
                    new Pick(early.lotId(), 100),
                    new Pick(late.lotId(), 100),
                    new Pick(timeless.lotId(), 50)),
                List.of()));
  }

  @Test
  void lotsOfOneDayGoByTheirNumber() {
    var b = lot("B", ARRIVAL.plusDays(60), 1);
    var a = lot("A", ARRIVAL.plusDays(60), 1);

    var decision = (AllocationDecision.Allocated) FEFO.allocate(need(1), List.of(b, a));

    assertThat(decision.picks()).containsExactly(new Pick(a.lotId(), 1));
  }

  @ParameterizedTest(name = "good for {0} days at arrival: {1}")
  @CsvSource(
      nullValues = "taken",
      value = {
        "-400, EXPIRED_AT_ARRIVAL",
        "-1, EXPIRED_AT_ARRIVAL",
        "0, TOO_LITTLE_LIFE_AT_ARRIVAL",
        "29, TOO_LITTLE_LIFE_AT_ARRIVAL",
        "30, taken",
        "31, taken"
      })
  void aLotIsJudgedOnTheDayOfArrival(int days, SkipReason reason) {
    var lot = lot("A", ARRIVAL.plusDays(days), 7);
    var spare = lot("Z", null, 7);

    var decision = (AllocationDecision.Allocated) FEFO.allocate(need(5), List.of(lot, spare));

    assertThat(decision.skips())
        .isEqualTo(reason == null ? List.of() : List.of(new Skip(lot.lotId(), 7, reason)));
    assertThat(decision.picks())
        .containsExactly(new Pick(reason == null ? lot.lotId() : spare.lotId(), 5));
  }

  @Test
  void whatIsMissingIsToldForEveryNeedAndNothingIsPicked() {
    var other = UUID.randomUUID();
    var needs = List.of(new Need(PRODUCT, 10), new Need(other, 4));
    var expired = lot("X", ARRIVAL.minusDays(1), 50);

    var decision = FEFO.allocate(needs, List.of(lot("A", null, 7), expired));

    assertThat(decision)
        .isEqualTo(
            new AllocationDecision.Insufficient(
                List.of(
                    new AllocationDecision.Shortage(0, PRODUCT, 10, 3),
                    new AllocationDecision.Shortage(1, other, 4, 4)),
                List.of(new Skip(expired.lotId(), 50, SkipReason.EXPIRED_AT_ARRIVAL))));
  }

  /** Five hundred stocks and needs, the same in every run. */
  static Stream<Random> worlds() {
    return IntStream.range(0, 500).mapToObj(Random::new);
  }

  private record World(List<Need> needs, List<Available> lots) {

    static World of(Random random) {
      var products = Stream.generate(UUID::randomUUID).limit(1 + random.nextInt(3)).toList();
      var lots = new ArrayList<Available>();
      for (int i = random.nextInt(12); i > 0; i--) {
        var expiresOn = random.nextInt(5) == 0 ? null : ARRIVAL.plusDays(random.nextInt(-30, 90));
        var product = products.get(random.nextInt(products.size()));
        lots.add(
            new Available(UUID.randomUUID(), product, "L" + i, expiresOn, 1 + random.nextInt(20)));
      }
      Collections.shuffle(lots, random);
      var needs = products.stream().map(p -> new Need(p, 1 + random.nextInt(25))).toList();
      return new World(needs, lots);
    }

    Map<UUID, Available> byId() {
      return lots.stream().collect(Collectors.toMap(Available::lotId, lot -> lot));
    }

    long usable(UUID product) {
      return lots.stream()
          .filter(lot -> lot.productId().equals(product) && isUsable(lot))
          .mapToLong(Available::quantity)
          .sum();
    }

    static boolean isUsable(Available lot) {
      return lot.expiresOn() == null || !lot.expiresOn().isBefore(ARRIVAL.plusDays(30));
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyNeedIsMetExactlyFromTheEarliestUsableLotsOrNothingIs(Random random) {
    var world = World.of(random);

    switch (FEFO.allocate(world.needs(), world.lots())) {
      case AllocationDecision.Allocated(var picks, var skips) -> {
        var lots = world.byId();
        var taken = new HashMap<UUID, Long>();
        for (var pick : picks) {
          var lot = lots.get(pick.lotId());
          assertThat(World.isUsable(lot)).isTrue();
          assertThat(pick.quantity()).isPositive().isLessThanOrEqualTo(lot.quantity());
          taken.merge(lot.productId(), pick.quantity(), Long::sum);
          assertNothingEarlierIsLeft(world, picks, lot);
        }
        for (var need : world.needs()) {
          assertThat(taken.get(need.productId())).isEqualTo(need.quantity());
        }
        assertThat(skips).noneMatch(skip -> World.isUsable(lots.get(skip.lotId())));
      }
      case AllocationDecision.Insufficient(var missing, var skips) ->
          assertThat(missing)
              .isNotEmpty()
              .allSatisfy(
                  shortage ->
                      assertThat(shortage.missing())
                          .isEqualTo(shortage.needed() - world.usable(shortage.productId()))
                          .isPositive());
    }
  }

  private static void assertNothingEarlierIsLeft(World world, List<Pick> picks, Available lot) {
    var emptied =
        picks.stream()
            .filter(pick -> pick.quantity() == world.byId().get(pick.lotId()).quantity())
            .map(Pick::lotId)
            .toList();
    assertThat(world.lots())
        .filteredOn(other -> other.productId().equals(lot.productId()) && World.isUsable(other))
        .filteredOn(other -> other.expiresOn() != null)
        .filteredOn(other -> lot.expiresOn() == null || other.expiresOn().isBefore(lot.expiresOn()))
        .allMatch(other -> emptied.contains(other.lotId()));
  }
}
