package org.basra.exchange.library.mylibrary;

import static org.basra.exchange.library.LibraryProblem.NOT_A_PATRON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.holds.HoldHistory;
import org.basra.exchange.library.loans.LoanHistory;
import org.basra.exchange.library.patrons.BlockView;
import org.basra.exchange.library.patrons.CardNumbers;
import org.basra.exchange.library.patrons.Patron;
import org.basra.exchange.library.patrons.PatronBlockRepository;
import org.basra.exchange.library.patrons.PatronContacts;
import org.basra.exchange.library.patrons.PatronRepository;
import org.basra.exchange.library.patrons.PatronView;
import org.basra.exchange.platform.text.Language;

/** A reader's own page and what they change on it. */
@ApplicationScoped
class MyLibraryService {

  private final PatronRepository patrons;
  private final PatronContacts contacts;
  private final PatronBlockRepository blocks;
  private final LoanHistory loans;
  private final HoldHistory holds;
  private final CardNumbers cards;
  private final LibraryConfig config;
  private final Clock clock;

  MyLibraryService(
      PatronRepository patrons,
      PatronContacts contacts,
      PatronBlockRepository blocks,
      LoanHistory loans,
      HoldHistory holds,
      CardNumbers cards,
      LibraryConfig config,
      Clock clock) {
    this.patrons = patrons;
    this.contacts = contacts;
    this.blocks = blocks;
    this.loans = loans;
    this.holds = holds;
    this.cards = cards;
    this.config = config;
    this.clock = clock;
  }

  /** Seven statements at most, however much the reader has. */
  MyLibraryView page(Patron patron) {
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, config.zone());
    return new MyLibraryView(
        PatronView.of(patron),
        settings(patron),
        blocks.standing(patron.id(), today).stream().map(BlockView::of).toList(),
        loans.openOf(patron.id(), now),
        holds.openOf(patron.id()));
  }

  ReaderSettings settings(Patron patron) {
    return ReaderSettings.of(patron, contacts.addressOf(patron.id()).orElse(null));
  }

  /** The card of an account; refuses an account that has none. */
  Patron patron(UUID account) {
    return patrons.ofAccount(account).orElseThrow(NOT_A_PATRON::problem);
  }

  /** Gives the account a card as one of the public; the database keeps it at one a person. */
  @Transactional
  Patron register(UUID account) {
    var patron = new Patron(cards.next(), account, clock.instant());
    patrons.persistAndFlush(patron);
    return patron;
  }

  /** Locked until the transaction ends, so that the version that was checked is the one changed. */
  Patron lock(UUID account) {
    return patrons.lockOfAccount(account).orElseThrow(NOT_A_PATRON::problem);
  }

  /** Settings are part of the patron's version, also where only the address has changed. */
  @Transactional
  void change(Patron patron, ChangeSettingsRequest request) {
    patrons.touch(patron);
    patron.prefer(Language.preferred(request.language()), request.keepHistory());
    contacts.setAddress(patron.id(), request.noticeAddress());
    patrons.flush();
  }
}
