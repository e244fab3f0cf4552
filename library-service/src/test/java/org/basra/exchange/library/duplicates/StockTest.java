package org.basra.exchange.library.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StockTest {

  private static final UUID RECORD = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private static Stock.Copy free(String barcode) {
    return new Stock.Copy(barcode, RECORD, false, false, false);
  }

  private static Stock.Copy withdrawn(String barcode) {
    return new Stock.Copy(barcode, RECORD, true, false, false);
  }

  private static Stock.Copy lent(String barcode) {
    return new Stock.Copy(barcode, RECORD, false, true, false);
  }

  private static Stock.Copy shelved(String barcode) {
    return new Stock.Copy(barcode, RECORD, false, false, true);
  }

  private static Stock.Copy foreign(String barcode) {
    return new Stock.Copy(barcode, OTHER, true, true, true);
  }

  static Stream<Arguments> decisions() {
    var granted = new OfferDecision.Granted();
    return Stream.of(
        Arguments.of(2, List.of(free("A")), granted),
        Arguments.of(3, List.of(free("A"), free("B")), granted),
        Arguments.of(1, List.of(free("A")), new OfferDecision.NoneWouldStay(1)),
        Arguments.of(2, List.of(free("A"), free("B")), new OfferDecision.NoneWouldStay(2)),
        Arguments.of(
            9,
            List.of(free("A"), lent("C"), lent("B")),
            new OfferDecision.OnLoan(List.of("B", "C"))),
        Arguments.of(
            9, List.of(free("A"), shelved("B")), new OfferDecision.OnHoldShelf(List.of("B"))),
        Arguments.of(9, List.of(lent("A"), shelved("B")), new OfferDecision.OnLoan(List.of("A"))),
        Arguments.of(
            9,
            List.of(lent("A"), withdrawn("B")),
            new OfferDecision.AlreadyWithdrawn(List.of("B"))),
        Arguments.of(0, List.of(withdrawn("A")), new OfferDecision.AlreadyWithdrawn(List.of("A"))),
        Arguments.of(
            1,
            List.of(withdrawn("A"), lent("B"), foreign("C")),
            new OfferDecision.OfOtherRecords(List.of("C"))));
  }

  @ParameterizedTest(name = "of {0} lendable {1} → {2}")
  @MethodSource("decisions")
  void theFirstRuleThatIsBrokenDecides(
      long lendable, List<Stock.Copy> copies, OfferDecision expected) {
    assertThat(new Stock(RECORD, lendable).spare(copies)).isEqualTo(expected);
  }
}
