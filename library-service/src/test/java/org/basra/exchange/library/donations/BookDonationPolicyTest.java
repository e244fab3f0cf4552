package org.basra.exchange.library.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.donations.DeclineReason.NO_SPACE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.donations.DecideDonationRequest.LineVerdict;
import org.basra.exchange.library.donations.OfferBooksRequest.OfferedTitle;
import org.basra.exchange.library.items.ItemCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BookDonationPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:15:00Z");
  private static final UUID RECORD = UUID.randomUUID();
  private static final CreditName NAME = new CreditName("ع", "N");

  private final BookDonation donation =
      new BookDonation(DonorKind.PERSON, UUID.randomUUID(), NAME, Instant.EPOCH);

  private BookDonationLine line(int copies) {
    return new BookDonationLine(
        donation.id, 1, new OfferedTitle("T", null, null, null, copies, ItemCondition.GOOD));
  }

  private static LineVerdict verdict(
      BookDonationLine line, int accepted, int redirected, UUID of, DeclineReason why) {
    return new LineVerdict(line.id, accepted, redirected, of, why);
  }

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of(3, 0, null, null, decided(BookDonationStatus.ACCEPTED)),
        Arguments.of(1, 2, RECORD, null, decided(BookDonationStatus.ACCEPTED)),
        Arguments.of(1, 1, RECORD, NO_SPACE, decided(BookDonationStatus.ACCEPTED)),
        Arguments.of(0, 3, RECORD, null, decided(BookDonationStatus.REDIRECTED)),
        Arguments.of(0, 1, RECORD, NO_SPACE, decided(BookDonationStatus.REDIRECTED)),
        Arguments.of(0, 0, null, NO_SPACE, decided(BookDonationStatus.DECLINED)),
        Arguments.of(4, 0, null, null, new AcceptanceDecision.MoreThanOffered(0, 3)),
        Arguments.of(2, 2, RECORD, null, new AcceptanceDecision.MoreThanOffered(0, 3)),
        Arguments.of(0, 3, null, null, new AcceptanceDecision.RecordMissing(0)),
        Arguments.of(0, 2, RECORD, null, new AcceptanceDecision.ReasonMissing(0)),
        Arguments.of(0, 0, null, null, new AcceptanceDecision.ReasonMissing(0)));
  }

  private static AcceptanceDecision decided(BookDonationStatus status) {
    return new AcceptanceDecision.Decided(status);
  }

  @ParameterizedTest(name = "of 3: accept {0}, redirect {1} of {2}, because {3} → {4}")
  @MethodSource("verdicts")
  void aVerdictCoversEveryCopyAndSaysWhy(
      int accepted, int redirected, UUID of, DeclineReason why, AcceptanceDecision expected) {
    var line = line(3);
    var verdicts = List.of(verdict(line, accepted, redirected, of, why));

    assertThat(donation.decide(List.of(line), verdicts, NOW)).isEqualTo(expected);

    boolean holds = expected instanceof AcceptanceDecision.Decided;
    assertThat(line.accepted).isEqualTo(holds ? accepted : 0);
    assertThat(line.redirected).isEqualTo(holds ? redirected : 0);
    assertThat(line.declined()).isEqualTo(holds ? 3 - accepted - redirected : 0);
    assertThat(donation.decidedAt).isEqualTo(holds ? NOW : null);
  }

  @Test
  void everyLineIsDecidedOnce() {
    var first = line(1);
    var second = line(1);
    var foreign = line(1);
    var lines = List.of(first, second);
    var yes = verdict(first, 1, 0, null, null);
    var no = verdict(first, 0, 0, null, NO_SPACE);

    assertThat(donation.decide(lines, List.of(yes), NOW))
        .isEqualTo(new AcceptanceDecision.OnOtherLines(1, 0));
    assertThat(donation.decide(lines, List.of(yes, no), NOW))
        .isEqualTo(new AcceptanceDecision.OnOtherLines(1, 1));
    assertThat(donation.decide(lines, List.of(yes, yes), NOW))
        .isEqualTo(new AcceptanceDecision.OnOtherLines(1, 1));
    assertThat(donation.decide(lines, List.of(yes, verdict(foreign, 1, 0, null, null)), NOW))
        .isEqualTo(new AcceptanceDecision.OnOtherLines(1, 1));
    assertThat(donation.status).isEqualTo(BookDonationStatus.OFFERED);
    assertThat(first.accepted).isZero();
  }

  @Test
  void oneWrongVerdictLeavesAllLinesAsTheyWere() {
    var first = line(1);
    var second = line(1);

    var decision =
        donation.decide(
            List.of(first, second),
            List.of(verdict(first, 1, 0, null, null), verdict(second, 2, 0, null, null)),
            NOW);

    assertThat(decision).isEqualTo(new AcceptanceDecision.MoreThanOffered(1, 1));
    assertThat(first.accepted).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = BookDonationStatus.class, names = "OFFERED", mode = EnumSource.Mode.EXCLUDE)
  void whatIsNoLongerAnOfferIsNeitherDecidedNorTakenBack(BookDonationStatus status) {
    donation.status = status;
    var line = line(1);

    assertThat(donation.decide(List.of(line), List.of(verdict(line, 1, 0, null, null)), NOW))
        .isEqualTo(new AcceptanceDecision.NotOffered(status));
    assertThat(donation.withdraw(NOW)).isFalse();
  }

  @Test
  void whoTakesAnOfferBackIsNamedNoMore() {
    assertThat(donation.withdraw(NOW)).isTrue();

    assertThat(donation.status).isEqualTo(BookDonationStatus.WITHDRAWN);
    assertThat(donation.endedAt).isEqualTo(NOW);
    assertThat(donation.creditName()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "OFFERED, true",
    "ACCEPTED, true",
    "COMPLETED, true",
    "REDIRECTED, false",
    "DECLINED, false",
    "WITHDRAWN, false"
  })
  void nobodyIsThankedForWhatIsNotKept(BookDonationStatus status, boolean credited) {
    donation.status = status;

    assertThat(donation.credit(null)).isEqualTo(credited);
    assertThat(donation.creditName() == null).isEqualTo(credited);
  }

  @Test
  void copiesAreTakenIntoStockUntilNoneIsLeft() {
    var line = line(3);
    donation.decide(List.of(line), List.of(verdict(line, 2, 0, null, NO_SPACE)), NOW);

    assertThat(donation.take(line, 3)).isEqualTo(new AccessionDecision.MoreThanAccepted(2));
    assertThat(donation.take(line, 1)).isEqualTo(new AccessionDecision.Taken());
    donation.completeWith(List.of(line), NOW);
    assertThat(donation.status).isEqualTo(BookDonationStatus.ACCEPTED);
    assertThat(donation.take(line, 1)).isEqualTo(new AccessionDecision.Taken());
    donation.completeWith(List.of(line), NOW);

    assertThat(donation.status).isEqualTo(BookDonationStatus.COMPLETED);
    assertThat(donation.creditName()).isNotNull();
    assertThat(donation.take(line, 1))
        .isEqualTo(new AccessionDecision.NotAccepted(BookDonationStatus.COMPLETED));
  }
}
