package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_NOT_OFFERED;
import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_WITHOUT_CREDIT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.IntStream;
import org.basra.exchange.platform.security.Scope;

/** What a donor does: offer, take back, be named. */
@ApplicationScoped
class BookDonationService {

  private final BookDonationRepository donations;
  private final Clock clock;

  BookDonationService(BookDonationRepository donations, Clock clock) {
    this.donations = donations;
    this.clock = clock;
  }

  /** An offer of this account; null where it is made at the desk. */
  @Transactional
  BookDonation offer(UUID account, OfferBooksRequest request) {
    var donation =
        new BookDonation(request.donorKind(), account, request.creditName(), clock.instant());
    var offered = request.lines();
    var lines =
        IntStream.range(0, offered.size())
            .mapToObj(i -> new BookDonationLine(donation.id, i + 1, offered.get(i)))
            .toList();
    donations.persist(donation, lines);
    return donation;
  }

  @Transactional
  BookDonation withdraw(UUID id, Scope scope) {
    var donation = donations.lock(id, scope);
    if (!donation.withdraw(clock.instant())) {
      throw BOOK_DONATION_NOT_OFFERED.because("It is " + donation.status);
    }
    donations.flush();
    return donation;
  }

  /** The caller has locked the donation. */
  @Transactional(Transactional.TxType.MANDATORY)
  void credit(BookDonation donation, CreditName name) {
    if (!donation.credit(name)) {
      throw BOOK_DONATION_WITHOUT_CREDIT.because("It is " + donation.status);
    }
    donations.flush();
  }
}
