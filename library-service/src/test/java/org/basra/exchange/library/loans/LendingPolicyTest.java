package org.basra.exchange.library.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryProblem.GUARDIAN_MISSING;
import static org.basra.exchange.library.LibraryProblem.ITEM_HELD_FOR_ANOTHER;
import static org.basra.exchange.library.LibraryProblem.ITEM_NOT_LENDABLE;
import static org.basra.exchange.library.LibraryProblem.ITEM_ON_LOAN;
import static org.basra.exchange.library.LibraryProblem.ITEM_READ_IN_THE_HOUSE;
import static org.basra.exchange.library.LibraryProblem.LOAN_LIMIT_REACHED;
import static org.basra.exchange.library.LibraryProblem.MEMBERSHIP_EXPIRED;
import static org.basra.exchange.library.LibraryProblem.PATRON_BLOCKED;
import static org.basra.exchange.library.LibraryProblem.TOO_MANY_OVERDUE;
import static org.basra.exchange.library.items.ItemStatus.AVAILABLE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.Refusal;
import org.basra.exchange.library.rules.Terms;
import org.basra.exchange.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LendingPolicyTest {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final CirculationRule RULE =
      new CirculationRule(null, null, null, new Terms(21, 2, 3, 5, 7, 2));
  private static final OpeningDays OPENING =
      new OpeningDays(
          Stream.of(DayOfWeek.values())
              .filter(day -> day != DayOfWeek.FRIDAY)
              .collect(Collectors.toMap(day -> day, day -> LocalTime.of(18, 0))),
          Set.of(LocalDate.of(2026, 12, 13)),
          BAGHDAD);
  private static final LendingPolicy POLICY = new LendingPolicy(RULE, OPENING);
  private static final Instant NOON = Instant.parse("2026-11-22T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** A reader in good standing and a copy on its shelf, but for what a test says. */
  private static LendingPolicy.Facts facts(
      boolean blocked, LocalDate expiresOn, long open, long overdue) {
    return new LendingPolicy.Facts(
        false, blocked, false, expiresOn, open, overdue, AVAILABLE, false);
  }

  private static LendingPolicy.Facts youthWithoutGuardian() {
    return new LendingPolicy.Facts(false, false, true, null, 0, 0, AVAILABLE, false);
  }

  private static LendingPolicy.Facts copy(boolean onLoan, ItemStatus status, boolean shelved) {
    return new LendingPolicy.Facts(onLoan, false, false, null, 0, 0, status, shelved);
  }

  static Stream<Arguments> decisions() {
    var past = TODAY.minusDays(1);
    return Stream.of(
        Arguments.of(facts(false, null, 0, 0), List.of()),
        Arguments.of(facts(false, TODAY, 2, 1), List.of()),
        Arguments.of(facts(true, null, 0, 0), List.of(PATRON_BLOCKED)),
        Arguments.of(facts(false, past, 0, 0), List.of(MEMBERSHIP_EXPIRED)),
        Arguments.of(youthWithoutGuardian(), List.of(GUARDIAN_MISSING)),
        Arguments.of(facts(false, null, 3, 0), List.of(LOAN_LIMIT_REACHED)),
        Arguments.of(facts(false, null, 4, 0), List.of(LOAN_LIMIT_REACHED)),
        Arguments.of(facts(false, null, 2, 2), List.of(TOO_MANY_OVERDUE)),
        Arguments.of(copy(true, AVAILABLE, false), List.of(ITEM_ON_LOAN)),
        Arguments.of(copy(false, ItemStatus.LOST, false), List.of(ITEM_NOT_LENDABLE)),
        Arguments.of(copy(false, AVAILABLE, true), List.of(ITEM_HELD_FOR_ANOTHER)),
        Arguments.of(
            facts(true, past, 3, 2),
            List.of(PATRON_BLOCKED, MEMBERSHIP_EXPIRED, TOO_MANY_OVERDUE, LOAN_LIMIT_REACHED)),
        Arguments.of(
            new LendingPolicy.Facts(true, true, true, past, 3, 2, ItemStatus.IN_REPAIR, true),
            List.of(
                ITEM_ON_LOAN,
                PATRON_BLOCKED,
                GUARDIAN_MISSING,
                MEMBERSHIP_EXPIRED,
                TOO_MANY_OVERDUE,
                LOAN_LIMIT_REACHED,
                ITEM_NOT_LENDABLE,
                ITEM_HELD_FOR_ANOTHER)));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @MethodSource("decisions")
  void everyRuleThatIsBrokenIsToldInOrder(
      LendingPolicy.Facts facts, List<LibraryProblem> expected) {
    assertThat(problems(POLICY.decide(facts, NOON))).isEqualTo(expected);
  }

  private static List<LibraryProblem> problems(LoanDecision decision) {
    return switch (decision) {
      case LoanDecision.Granted granted -> List.of();
      case LoanDecision.Refused(var refusals) -> refusals.stream().map(Refusal::problem).toList();
    };
  }

  @Test
  void zeroDaysMeanThatItIsReadInTheHouse() {
    var rule = new CirculationRule(null, null, null, new Terms(0, 0, 3, 5, 7, 2));

    var decision = new LendingPolicy(rule, OPENING).decide(facts(false, null, 0, 0), NOON);

    assertThat(problems(decision)).containsExactly(ITEM_READ_IN_THE_HOUSE);
  }

  @Test
  void theDayIsTheLibrarysDayNotTheServers() {
    var lateEvening = Instant.parse("2026-11-22T21:30:00Z");

    var decision = POLICY.decide(facts(false, TODAY, 0, 0), lateEvening);

    assertThat(decision)
        .isEqualTo(new LoanDecision.Refused(List.of(Refusal.membershipExpired(TODAY))));
  }

  @ParameterizedTest(name = "{0} + {1} days → {2}")
  @CsvSource({
    "2026-11-22, 21, 2026-12-14T15:00:00Z",
    "2026-11-22, 5, 2026-11-28T15:00:00Z",
    "2026-11-22, 1, 2026-11-23T15:00:00Z"
  })
  void theDueDateIsClosingTimeOfAnOpenDay(LocalDate today, int days, Instant due) {
    var rule = new CirculationRule(null, null, null, new Terms(days, 2, 3, 5, 7, 2));

    assertThat(DueDate.of(rule, OPENING, today).at()).isEqualTo(due);
  }

  @Test
  void aDueDateSaysHowItWasCounted() {
    assertThat(DueDate.of(RULE, OPENING, TODAY).because())
        .isEqualTo(
            new LocalizedText(
                "مدة الإعارة بالأيام: 21، ابتداءً من 2026-11-22، بحسب القاعدة العامة للجميع؛"
                    + " المكتبة مغلقة في 2026-12-13، وأول يوم تفتح بعده 2026-12-14",
                "Days of the loan: 21, from 2026-11-22 on, by the rule for everybody;"
                    + " closed on 2026-12-13, the next open day is 2026-12-14"));
    assertThat(DueDate.of(RULE, OPENING, TODAY.plusDays(1)).because().en())
        .isEqualTo("Days of the loan: 21, from 2026-11-23 on, by the rule for everybody");
  }

  @Test
  void aRefusalByARuleNamesIt() {
    var refusal = Refusal.loanLimitReached(RULE);

    assertThat(refusal.ruleId()).isEqualTo(RULE.id());
    assertThat(refusal.because())
        .isEqualTo(
            new LocalizedText(
                "الحد الأقصى للإعارات في وقت واحد: 3، بحسب القاعدة العامة للجميع",
                "Loans at one time, at most: 3, by the rule for everybody"));
    assertThat(Refusal.patronBlocked().ruleId()).isNull();
  }

  @ParameterizedTest
  @EnumSource(ItemStatus.class)
  void everyStateOfACopyHasAWordInBothLanguages(ItemStatus status) {
    var because = Refusal.itemNotLendable(status).because();

    assertThat(because.ar()).startsWith("حالة النسخة: ").doesNotContain("null");
    assertThat(because.en()).startsWith("The item is ").doesNotContain("null");
  }
}
