package org.basra.exchange.library.privacy;

import static org.basra.exchange.library.LibraryProblem.NOT_A_PATRON;
import static org.basra.exchange.library.LibraryProblem.PATRON_HAS_LOANS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.donations.DonorAccounts;
import org.basra.exchange.library.holds.HoldHistory;
import org.basra.exchange.library.interlibrary.ReaderRequests;
import org.basra.exchange.library.loans.LoanHistory;
import org.basra.exchange.library.memberships.Memberships;
import org.basra.exchange.library.mylibrary.ReaderSettings;
import org.basra.exchange.library.notices.NoticeRepository;
import org.basra.exchange.library.notices.NoticeView;
import org.basra.exchange.library.patrons.BlockView;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronBlockRepository;
import org.basra.exchange.library.patrons.PatronContacts;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.library.patrons.PatronView;
import org.basra.exchange.platform.audit.Audit;
import org.basra.exchange.platform.audit.AuditEntry;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;

/** Shows a reader all that is stored about them, and forgets it when asked; both are audited. */
@ApplicationScoped
class PrivacyService {

  private static final List<String> WHO = List.of(Roles.MEMBER, Roles.LIBRARIAN);

  private final PatronRepository patrons;
  private final PatronContacts contacts;
  private final PatronBlockRepository blocks;
  private final LoanHistory loans;
  private final HoldHistory holds;
  private final ReaderRequests requests;
  private final DonorAccounts donors;
  private final NoticeRepository notices;
  private final Memberships memberships;
  private final OpeningCalendar calendar;
  private final Audit audit;
  private final Clock clock;

  PrivacyService(
      PatronRepository patrons,
      PatronContacts contacts,
      PatronBlockRepository blocks,
      LoanHistory loans,
      HoldHistory holds,
      ReaderRequests requests,
      DonorAccounts donors,
      NoticeRepository notices,
      Memberships memberships,
      OpeningCalendar calendar,
      Audit audit,
      Clock clock) {
    this.patrons = patrons;
    this.contacts = contacts;
    this.blocks = blocks;
    this.loans = loans;
    this.holds = holds;
    this.requests = requests;
    this.donors = donors;
    this.notices = notices;
    this.memberships = memberships;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everything about the reader with this account. */
  @Transactional
  ReaderExport export(Caller caller) {
    var patron = patrons.ofAccount(caller.subject()).orElseThrow(NOT_A_PATRON::problem);
    var now = clock.instant();
    audit.record(AuditEntry.by(caller, WHO, "patron.export", "patron", patron.id()));
    return new ReaderExport(
        now,
        PatronView.of(patron),
        ReaderSettings.of(patron, contacts.addressOf(patron.id()).orElse(null)),
        blocks.of(patron.id()).stream().map(BlockView::of).toList(),
        loans.allOf(patron.id(), now),
        holds.allOf(patron.id()),
        requests.allOf(patron.id()),
        donors.allOf(caller.subject()),
        notices.of(patron.id()).stream().map(NoticeView::of).toList(),
        memberships.of(patron.id()));
  }

  /** Forgets the reader with this account. */
  @Transactional
  ErasureView eraseSelf(Caller caller) {
    calendar.keep();
    return erase(
        patrons.lockOfAccount(caller.subject()).orElseThrow(NOT_A_PATRON::problem), caller);
  }

  /** Forgets a reader who asked a librarian to. */
  @Transactional
  ErasureView erase(UUID patronId, Caller librarian) {
    calendar.keep();
    return erase(patrons.lock(patronId), librarian);
  }

  /**
   * The calendar is kept, since a copy that waited for the patron passes on to the next. The patron
   * is locked, so no check-out comes in between. What another table still knows of the patron would
   * make the last statement fail: nothing is forgotten by halves.
   */
  private ErasureView erase(Patron patron, Caller caller) {
    if (loans.isOpenFor(patron.id()) || requests.areOpenFor(patron.id())) {
      throw PATRON_HAS_LOANS.problem();
    }
    int forgotten = loans.forgetEnded(patron.id());
    holds.forget(patron.id());
    requests.forgetEnded(patron.id());
    if (patron.account() != null) {
      donors.forget(patron.account());
    }
    patrons.erase(patron);
    audit.record(
        AuditEntry.by(caller, WHO, "patron.erase", "patron", patron.id())
            .with("forgottenLoans", forgotten));
    return new ErasureView(clock.instant(), forgotten);
  }
}
