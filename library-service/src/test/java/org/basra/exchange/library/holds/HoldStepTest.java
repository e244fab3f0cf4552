package org.basra.exchange.library.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.basra.exchange.library.holds.FillingDecision.Copy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HoldStepTest {

  private static final UUID RECORD = UUID.randomUUID();
  private static final UUID COPY = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final ChangeHoldRequest BRANCH = new ChangeHoldRequest("BRANCH", TODAY);
  private static final HoldStep TAKEN = new HoldStep.Taken();

  private static Hold waiting(UUID item) {
    var record = item == null ? RECORD : null;
    var request = new PlaceHoldRequest(record, item, null, "MAIN", null);
    return new Hold(RECORD, UUID.randomUUID(), request, NOW);
  }

  private static Hold ready() {
    var hold = waiting(null);
    hold.shelve(COPY, NOW, NOW.plusSeconds(60));
    return hold;
  }

  private static Hold ended(HoldStatus how) {
    var hold = waiting(null);
    hold.end(how, NOW);
    return hold;
  }

  @Test
  void aHoldThatWaitsIsChangedSuspendedAndResumed() {
    var hold = waiting(null);

    assertThat(hold.change(BRANCH)).isEqualTo(TAKEN);
    assertThat(hold.pickupLocation).isEqualTo("BRANCH");
    assertThat(hold.notNeededAfter).isEqualTo(TODAY);
    assertThat(hold.resume(TODAY)).isEqualTo(new HoldStep.NotSuspended());
    assertThat(hold.suspend(TODAY)).isEqualTo(TAKEN);
    assertThat(hold.resume(TODAY.plusDays(1))).isEqualTo(new HoldStep.NotSuspended());
    assertThat(hold.resume(TODAY)).isEqualTo(TAKEN);
    assertThat(hold.suspendedUntil).isNull();
  }

  @Test
  void aHoldWhoseCopyWaitsIsOnlyGivenUp() {
    var hold = ready();
    var tooLate = new HoldStep.OnTheShelf();

    assertThat(hold.change(BRANCH)).isEqualTo(tooLate);
    assertThat(hold.suspend(TODAY)).isEqualTo(tooLate);
    assertThat(hold.resume(TODAY)).isEqualTo(tooLate);
    assertThat(hold.cancel(NOW)).isEqualTo(TAKEN);
    assertThat(hold.status).isEqualTo(HoldStatus.CANCELLED);
    assertThat(hold.shelvedItemId).isEqualTo(COPY);
    assertThat(hold.copyOnShelf()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"FULFILLED", "CANCELLED", "EXPIRED"})
  void whatIsOverStaysOver(HoldStatus how) {
    var hold = ended(how);
    var over = new HoldStep.Ended(NOW);

    assertThat(hold.change(BRANCH)).isEqualTo(over);
    assertThat(hold.suspend(TODAY)).isEqualTo(over);
    assertThat(hold.resume(TODAY)).isEqualTo(over);
    assertThat(hold.cancel(NOW.plusSeconds(1))).isEqualTo(over);
    assertThat(hold.status).isEqualTo(how);
  }

  @Test
  void anyCopyOfTheRecordWillDoUnlessOneIsWanted() {
    assertThat(waiting(null).wants(COPY, RECORD)).isTrue();
    assertThat(waiting(null).wants(COPY, UUID.randomUUID())).isFalse();
    assertThat(waiting(COPY).wants(COPY, RECORD)).isTrue();
    assertThat(waiting(COPY).wants(OTHER, RECORD)).isFalse();
  }

  static Stream<Arguments> fillings() {
    return Stream.of(
        Arguments.of(copy("wanted lendable next"), new FillingDecision.Filled()),
        Arguments.of(copy("wanted lendable"), new FillingDecision.NotNext()),
        Arguments.of(copy("wanted lendable shelved next"), new FillingDecision.ShelvedForAnother()),
        Arguments.of(copy("wanted lendable onLoan shelved"), new FillingDecision.OnLoan()),
        Arguments.of(copy("wanted onLoan"), new FillingDecision.NotLendable()),
        Arguments.of(copy("lendable next"), new FillingDecision.AnotherCopyWanted()));
  }

  private static Copy copy(String facts) {
    return new Copy(
        facts.contains("wanted"),
        facts.contains("lendable"),
        facts.contains("onLoan"),
        facts.contains("shelved"),
        facts.contains("next"));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("fillings")
  void theFirstThingThatStandsInTheWayIsTold(Copy copy, FillingDecision expected) {
    assertThat(copy.fill(waiting(null))).isEqualTo(expected);
  }

  @Test
  void onlyAHoldThatWaitsIsFilled() {
    var copy = copy("wanted lendable next");

    assertThat(copy.fill(ready())).isEqualTo(new FillingDecision.AlreadyReady());
    assertThat(copy.fill(ended(HoldStatus.CANCELLED))).isEqualTo(new FillingDecision.Ended(NOW));
  }
}
