package org.basra.exchange.library.interlibrary;

import static org.basra.exchange.library.LibraryProblem.MEMBERSHIP_EXPIRED;
import static org.basra.exchange.library.LibraryProblem.PARTNER_LIBRARY_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.PATRON_BLOCKED;
import static org.basra.exchange.library.LibraryProblem.PATRON_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.holds.LibraryDay;
import org.basra.exchange.library.items.ItemRepository;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.platform.outbox.Outbox;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Scope;

/** One library asks another: one transaction with its event. */
@ApplicationScoped
class InterlibraryLoanService {

  private final InterlibraryLoanRepository loans;
  private final PartnerLibraryRepository partners;
  private final PatronRepository patrons;
  private final ItemRepository items;
  private final LendableCopies copies;
  private final LibraryDay day;
  private final Outbox outbox;
  private final Clock clock;

  InterlibraryLoanService(
      InterlibraryLoanRepository loans,
      PartnerLibraryRepository partners,
      PatronRepository patrons,
      ItemRepository items,
      LendableCopies copies,
      LibraryDay day,
      Outbox outbox,
      Clock clock) {
    this.loans = loans;
    this.partners = partners;
    this.patrons = patrons;
    this.items = items;
    this.copies = copies;
    this.day = day;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A reader asks for themselves, a librarian for readers and for partners. */
  @Transactional
  InterlibraryLoan request(InterlibraryLoanRequest request, Scope scope) {
    return switch (request.direction()) {
      case BORROWING -> borrow(request, scope);
      case LENDING -> lend(request, scope);
    };
  }

  private InterlibraryLoan borrow(InterlibraryLoanRequest request, Scope scope) {
    require("/title", request.title() != null, "the work that is wanted");
    require("/itemBarcode", request.itemBarcode() == null, "only for a lending");
    var patron = patrons.lock(patronOf(request, scope));
    requirePartner(request);
    switch (BorrowingDecision.of(patron.isBlocked(day.today()), patron.expiresOn(), day.today())) {
      case BorrowingDecision.Granted() -> {}
      case BorrowingDecision.PatronBlocked() -> throw PATRON_BLOCKED.problem();
      case BorrowingDecision.MembershipExpired(var on) ->
          throw MEMBERSHIP_EXPIRED.because("Membership ended on " + on);
    }
    return asked(InterlibraryLoan.borrowing(request, patron.id(), clock.instant()));
  }

  /** People ask for themselves; whom they may not see does not exist for them. */
  private UUID patronOf(InterlibraryLoanRequest request, Scope scope) {
    return switch (scope) {
      case Scope.Everything() -> {
        require("/patronId", request.patronId() != null, "for whom");
        yield request.patronId();
      }
      case Scope.Own(UUID subject) ->
          patrons
              .idOfAccount(subject)
              .filter(own -> request.patronId() == null || own.equals(request.patronId()))
              .orElseThrow(PATRON_NOT_FOUND::problem);
    };
  }

  private InterlibraryLoan lend(InterlibraryLoanRequest request, Scope scope) {
    if (scope instanceof Scope.Own) {
      throw CommonProblem.FORBIDDEN.problem();
    }
    require("/itemBarcode", request.itemBarcode() != null, "the copy that is wanted");
    require("/title", request.title() == null, "only for a borrowing");
    require("/author", request.author() == null, "only for a borrowing");
    require("/recordId", request.recordId() == null, "only for a borrowing");
    require("/patronId", request.patronId() == null, "only for a borrowing");
    requirePartner(request);
    var item = items.lockByBarcode(request.itemBarcode());
    copies.require(item, loans.hasOpenOf(item.id()));
    return asked(InterlibraryLoan.lending(request.partner(), item, clock.instant()));
  }

  private static void require(String pointer, boolean right, String what) {
    if (!right) {
      throw CommonProblem.VALIDATION_FAILED.problem().at(ProblemError.body(pointer, what));
    }
  }

  private void requirePartner(InterlibraryLoanRequest request) {
    if (partners.findByIdOptional(request.partner()).isEmpty()) {
      throw PARTNER_LIBRARY_NOT_FOUND.problem();
    }
  }

  private InterlibraryLoan asked(InterlibraryLoan loan) {
    loans.persistAndFlush(loan);
    outbox.append(loan, InterlibraryEvent.Requested.of(loan));
    return loan;
  }
}
