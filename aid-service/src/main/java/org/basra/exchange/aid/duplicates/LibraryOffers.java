package org.basra.exchange.aid.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.basra.exchange.aid.donations.DonationService;
import org.basra.exchange.platform.inbox.EventConsumer;
import org.basra.exchange.platform.inbox.IncomingEvent;

/** Hears what the library offers: its own duplicates, and donated copies that it does not need. */
@ApplicationScoped
class LibraryOffers implements EventConsumer {

  private static final String OFFERED = "library.duplicates.offered.v1";
  private static final String REDIRECTED = "library.donation.redirected.v1";

  private final DonationService donations;

  LibraryOffers(DonationService donations) {
    this.donations = donations;
  }

  @Override
  public String name() {
    return "library-offers";
  }

  @Override
  public Set<String> topics() {
    return Set.of("library.duplicate-offers", "library.donations");
  }

  @Override
  public Set<String> types() {
    return Set.of(OFFERED, REDIRECTED);
  }

  @Override
  public void on(IncomingEvent event) {
    if (event.type().equals(REDIRECTED)) {
      take(event.as(DonationRedirected.class));
    } else {
      take(event.as(DuplicatesOffered.class));
    }
  }

  private void take(DuplicatesOffered offer) {
    donations.offerFromLibrary(
        offer.offerId(),
        OfferedTitle.description(offer.title(), offer.recordId()),
        offer.copies(),
        offer.offeredAt());
  }

  private void take(DonationRedirected line) {
    donations.offerFromLibrary(
        line.lineId(),
        OfferedTitle.description(line.title(), line.recordId()),
        line.copies(),
        line.redirectedAt());
  }
}
