package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LibraryProblem.ACCESSION_EXCEEDS_ACCEPTED;
import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_NOT_ACCEPTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.basra.exchange.library.items.Item;
import org.basra.exchange.library.items.ItemStock;
import org.basra.exchange.platform.security.Scope;

/** Takes accepted copies into stock: one after the other for each donation. */
@ApplicationScoped
class AccessionService {

  private final BookDonationRepository donations;
  private final ItemStock stock;
  private final Clock clock;

  AccessionService(BookDonationRepository donations, ItemStock stock, Clock clock) {
    this.donations = donations;
    this.stock = stock;
    this.clock = clock;
  }

  @Transactional
  BookDonation accession(UUID id, AccessionRequest request) {
    var donation = donations.lock(id, new Scope.Everything());
    var lines = donations.linesOf(donation);
    var line = BookDonationRepository.line(lines, request.lineId());
    switch (donation.take(line, request.barcodes().size())) {
      case AccessionDecision.Taken() -> {
        var added =
            request.items(line.condition).stream()
                .map(item -> stock.add(request.recordId(), item))
                .toList();
        donations.tie(added.stream().map(Item::id).toList(), line);
      }
      case AccessionDecision.NotAccepted(var status) ->
          throw BOOK_DONATION_NOT_ACCEPTED.because("It is " + status);
      case AccessionDecision.MoreThanAccepted(int left) ->
          throw ACCESSION_EXCEEDS_ACCEPTED.because("Left are " + left);
    }
    donation.completeWith(lines, clock.instant());
    donations.flush();
    donations.touch(donation);
    return donation;
  }
}
