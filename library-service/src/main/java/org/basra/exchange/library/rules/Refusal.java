package org.basra.exchange.library.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.LibraryProblem;
import org.basra.exchange.library.items.ItemStatus;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * Why something is not lent or not renewed, in words for the reader.
 *
 * @param problem the kind
 * @param because a sentence about this one case; it tells terms and states, never persons
 * @param ruleId the circulation rule it rests on, null where none does
 */
public record Refusal(LibraryProblem problem, LocalizedText because, UUID ruleId) {

  /** The refusal as it is thrown. */
  public Problem asProblem() {
    return problem.because(because);
  }

  /** Somebody has the copy. */
  public static Refusal onLoan() {
    return of(
        LibraryProblem.ITEM_ON_LOAN,
        "النسخة عند قارئ، ويلزم إرجاعها أولًا",
        "A reader has it; it has to be returned first");
  }

  /** A librarian has blocked the patron. */
  public static Refusal patronBlocked() {
    return of(
        LibraryProblem.PATRON_BLOCKED,
        "أوقف أمين المكتبة العضوية، وهو من يعيدها",
        "A librarian has stopped the borrowing and can allow it again");
  }

  /** Nobody answers for a young patron yet. */
  public static Refusal guardianMissing() {
    return of(
        LibraryProblem.GUARDIAN_MISSING,
        "يلزم تسجيل وليّ أمر في المكتبة أولًا",
        "The library has to register a guardian first");
  }

  /** The membership ended on that day. */
  public static Refusal membershipExpired(LocalDate on) {
    return of(
        LibraryProblem.MEMBERSHIP_EXPIRED, "انتهت العضوية في " + on, "Membership ended on " + on);
  }

  /** As many overdue loans as the rule allows at most. */
  public static Refusal tooManyOverdue(CirculationRule rule) {
    return of(
        LibraryProblem.TOO_MANY_OVERDUE,
        rule,
        "تتوقف الإعارة متى بلغ عدد الإعارات المتأخرة: " + rule.terms().overdueLimit(),
        "Nothing more from this number of overdue loans on: " + rule.terms().overdueLimit());
  }

  /** As many loans as the rule allows. */
  public static Refusal loanLimitReached(CirculationRule rule) {
    return of(
        LibraryProblem.LOAN_LIMIT_REACHED,
        rule,
        "الحد الأقصى للإعارات في وقت واحد: " + rule.terms().loanLimit(),
        "Loans at one time, at most: " + rule.terms().loanLimit());
  }

  /** The copy is in a state in which it is not lent. */
  public static Refusal itemNotLendable(ItemStatus status) {
    var state =
        switch (status) {
          case AVAILABLE -> new LocalizedText("متاحة", "available");
          case IN_REPAIR -> new LocalizedText("قيد الترميم", "being repaired");
          case MISSING -> new LocalizedText("غير موجودة على الرف", "missing from its shelf");
          case LOST -> new LocalizedText("مفقودة", "lost");
          case AWAY -> new LocalizedText("معارة لمكتبة أخرى", "lent to another library");
          case WITHDRAWN -> new LocalizedText("مسحوبة من المجموعة", "withdrawn from the stock");
        };
    return of(
        LibraryProblem.ITEM_NOT_LENDABLE,
        "حالة النسخة: " + state.ar(),
        "The item is " + state.en());
  }

  /** The rule lends nothing of the kind. */
  public static Refusal readInTheHouse(CirculationRule rule) {
    return of(
        LibraryProblem.ITEM_READ_IN_THE_HOUSE,
        rule,
        "المطالعة داخل المكتبة فقط",
        "For reading in the library only");
  }

  /** The copy is on the hold shelf. */
  public static Refusal heldForAnother() {
    return of(
        LibraryProblem.ITEM_HELD_FOR_ANOTHER,
        "النسخة على رف الحجوزات لقارئ آخر",
        "It is on the hold shelf for another reader");
  }

  /** All renewals of the rule are used. */
  public static Refusal renewalsUsedUp(CirculationRule rule) {
    return of(
        LibraryProblem.RENEWALS_USED_UP,
        rule,
        "الحد الأقصى لمرات التجديد: " + rule.terms().renewals(),
        "Renewals of one loan, at most: " + rule.terms().renewals());
  }

  /** Somebody else is in the queue. */
  public static Refusal wantedByAnother() {
    return of(
        LibraryProblem.ITEM_WANTED_BY_ANOTHER,
        "حجز قارئ آخر هذه المادة وهو في انتظارها",
        "Another reader has placed a hold and is waiting");
  }

  /** The loan ended when the item came back. */
  public static Refusal returned(Instant at) {
    return of(LibraryProblem.LOAN_RETURNED, "أُعيدت في " + at, "It was returned at " + at);
  }

  /** The loan ended when the item was given up. */
  public static Refusal lost(Instant at) {
    return of(
        LibraryProblem.LOAN_LOST,
        "أُعلن الفقدان في %s؛ وإذا ظهرت النسخة تُسجَّل معثورًا عليها".formatted(at),
        "It was declared lost at %s; when the item turns up, tell that of the item".formatted(at));
  }

  /** The reader says that the item is back. */
  public static Refusal claimedReturned() {
    return of(
        LibraryProblem.LOAN_CLAIMED_RETURNED,
        "يحسم أمين المكتبة الأمر بتسجيل الإرجاع أو الفقدان",
        "A librarian settles it by a return or a loss");
  }

  /** A case that rests on no circulation rule. */
  public static Refusal of(LibraryProblem problem, String ar, String en) {
    return new Refusal(problem, new LocalizedText(ar, en), null);
  }

  private static Refusal of(LibraryProblem problem, CirculationRule rule, String ar, String en) {
    var name = rule.name();
    return new Refusal(
        problem,
        new LocalizedText(ar + "، بحسب " + name.ar(), en + ", by " + name.en()),
        rule.id());
  }
}
