package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LibraryProblem.ACCESSION_EXCEEDS_ACCEPTED;
import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_NOT_ACCEPTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.accessions.Accessions;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.platform.security.Scope;

/** Takes accepted copies into stock: one after the other for each donation. */
@ApplicationScoped
class AccessionService {

  private final BookDonationRepository donations;
  private final Accessions accessions;
  private final OpeningCalendar calendar;
  private final Clock clock;

  AccessionService(
      BookDonationRepository donations,
      Accessions accessions,
      OpeningCalendar calendar,
      Clock clock) {
    this.donations = donations;
    this.accessions = accessions;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Transactional
  AccessionedDonation accession(UUID id, AccessionRequest request) {
    // A copy may go to a reader, and the donation is locked before: see OpeningCalendar.keep.
    calendar.keep();
    var donation = donations.lock(id, new Scope.Everything());
    var lines = donations.linesOf(donation);
    var line = BookDonationRepository.line(lines, request.lineId());
    switch (donation.take(line, request.barcodes().size())) {
      case AccessionDecision.Taken() -> {}
      case AccessionDecision.NotAccepted(var status) ->
          throw BOOK_DONATION_NOT_ACCEPTED.because("It is " + status);
      case AccessionDecision.MoreThanAccepted(int left) ->
          throw ACCESSION_EXCEEDS_ACCEPTED.because("Left are " + left);
    }
    var added = accessions.add(request.recordId(), request.items(line.condition));
    donations.tie(added.stream().map(copy -> copy.item().id()).toList(), line);
    donation.completeWith(lines, clock.instant());
    donations.flush();
    donations.touch(donation);
    return new AccessionedDonation(donation, lines, added);
  }
}
