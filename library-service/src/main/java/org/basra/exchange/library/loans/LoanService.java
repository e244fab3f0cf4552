package org.basra.exchange.library.loans;

import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.calendar.OpeningDays;
import org.basra.exchange.library.holds.HoldQueue;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.CirculationRules;
import org.basra.exchange.platform.outbox.Outbox;

/** Check-out, one transaction with its event, and the question what a check-out would be told. */
@ApplicationScoped
class LoanService {

  private final LoanRepository loans;
  private final PatronRepository patrons;
  private final ItemRepository items;
  private final Outbox outbox;
  private final Clock clock;
  private final CirculationRules rules;
  private final OpeningCalendar calendar;
  private final HoldQueue holds;
  private final LoanFacts facts;

  LoanService(
      LoanRepository loans,
      PatronRepository patrons,
      ItemRepository items,
      Outbox outbox,
      Clock clock,
      CirculationRules rules,
      OpeningCalendar calendar,
      HoldQueue holds,
      LoanFacts facts) {
    this.loans = loans;
    this.patrons = patrons;
    this.items = items;
    this.outbox = outbox;
    this.clock = clock;
    this.rules = rules;
    this.calendar = calendar;
    this.holds = holds;
    this.facts = facts;
  }

  /**
   * Keeps the calendar, then locks the patron, then the item: one order for everybody, so nobody
   * waits in a circle.
   */
  @Transactional
  Loan checkOut(CheckOutRequest request) {
    var opening = opening();
    var patron = patrons.lock(request.patronId());
    var item = items.lockByBarcode(request.itemBarcode());
    var now = clock.instant();
    var policy = new LendingPolicy(rule(patron, item), opening);
    return switch (policy.decide(facts.of(patron, item, opening.day(now), now), now)) {
      case LoanDecision.Granted(var due) ->
          lend(item, new Loan(item.id(), patron.id(), policy.rule().id(), now, due.at()));
      case LoanDecision.Refused refused -> throw refused.first().asProblem();
    };
  }

  /** What a check-out would be told now; locks no row and writes nothing. */
  LoanPreviewView preview(CheckOutRequest request) {
    var opening = opening();
    var patron =
        patrons.findByIdOptional(request.patronId()).orElseThrow(PATRON_NOT_FOUND::problem);
    var item = items.loadByBarcode(request.itemBarcode());
    var now = clock.instant();
    var policy = new LendingPolicy(rule(patron, item), opening);
    return LoanPreviewView.of(
        policy.rule(), policy.decide(facts.of(patron, item, opening.day(now), now), now));
  }

  private OpeningDays opening() {
    return calendar.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private CirculationRule rule(Patron patron, Item item) {
    return rules.deciding(patron.category(), item.itemType(), item.location());
  }

  private Loan lend(Item item, Loan loan) {
    loans.persist(loan);
    holds.checkedOut(item, loan.patronId, loan.checkedOutAt);
    outbox.append(
        loan,
        new LoanEvent.CheckedOut(
            loan.id, item.id(), item.recordId(), loan.checkedOutAt, loan.dueAt));
    return loan;
  }
}
