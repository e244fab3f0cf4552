package org.basra.exchange.library.duplicates;

import static org.basra.exchange.library.LibraryProblem.DUPLICATE_OFFER_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the library has offered. */
@ApplicationScoped
class DuplicateOfferRepository implements PanacheRepositoryBase<DuplicateOffer, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  DuplicateOffer load(UUID id) {
    return findByIdOptional(id).orElseThrow(DUPLICATE_OFFER_NOT_FOUND::problem);
  }

  List<DuplicateOffer> newestFirst(Optional<UUID> after, int limit) {
    return find("id < ?1 order by id desc", after.orElse(LAST)).page(Page.ofSize(limit)).list();
  }
}
