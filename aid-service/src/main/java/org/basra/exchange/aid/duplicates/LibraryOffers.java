package org.basra.exchange.aid.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.basra.exchange.aid.donations.DonationService;
import org.basra.exchange.platform.inbox.EventConsumer;
import org.basra.exchange.platform.inbox.IncomingEvent;

/** Hears what the library offers. */
@ApplicationScoped
class LibraryOffers implements EventConsumer {

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
    return Set.of("library.duplicate-offers");
  }

  @Override
  public Set<String> types() {
    return Set.of("library.duplicates.offered.v1");
  }

  @Override
  public void on(IncomingEvent event) {
    var offer = event.as(DuplicatesOffered.class);
    donations.offerFromLibrary(
        offer.offerId(), offer.description(), offer.copies(), offer.offeredAt());
  }
}
