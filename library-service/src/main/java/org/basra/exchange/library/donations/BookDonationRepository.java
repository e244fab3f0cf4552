package org.basra.exchange.library.donations;

import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_LINE_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.BOOK_DONATION_NOT_FOUND;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.platform.security.Scope;
import org.basra.exchange.platform.security.ScopedRepository;

/** Donations and their lines; a donation belongs to the account that offered it. */
@ApplicationScoped
class BookDonationRepository implements ScopedRepository<BookDonation> {

  private static final UUID LAST = new UUID(-1, -1);

  @Override
  public String ownedBy() {
    return "donorAccount = ?1";
  }

  BookDonation load(UUID id, Scope scope) {
    return load(id, scope, BOOK_DONATION_NOT_FOUND);
  }

  /** The donation within the scope, locked until the transaction ends. */
  BookDonation lock(UUID id, Scope scope) {
    var donation = load(id, scope);
    getEntityManager().refresh(donation, LockModeType.PESSIMISTIC_WRITE);
    return donation;
  }

  /** Gives a locked donation a new version because its lines have changed. */
  void touch(BookDonation donation) {
    getEntityManager().lock(donation, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  void persist(BookDonation donation, List<BookDonationLine> lines) {
    persist(donation);
    lines.forEach(getEntityManager()::persist);
    flush();
  }

  void tie(Collection<UUID> itemIds, BookDonationLine line) {
    itemIds.forEach(item -> getEntityManager().persist(new DonatedItem(item, line.id)));
  }

  /** Lines of one donation, in their order. */
  List<BookDonationLine> linesOf(BookDonation donation) {
    return linesOf(List.of(donation)).getOrDefault(donation.id, List.of());
  }

  Map<UUID, List<BookDonationLine>> linesOf(List<BookDonation> donations) {
    return getEntityManager()
        .createQuery(
            "from BookDonationLine where donationId in :ids order by position",
            BookDonationLine.class)
        .setParameter("ids", donations.stream().map(BookDonation::id).toList())
        .getResultStream()
        .collect(Collectors.groupingBy(line -> line.donationId));
  }

  static BookDonationLine line(List<BookDonationLine> lines, UUID id) {
    return lines.stream()
        .filter(line -> line.id.equals(id))
        .findFirst()
        .orElseThrow(BOOK_DONATION_LINE_NOT_FOUND::problem);
  }

  List<BookDonation> newestFirst(BookDonationFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(BookDonationFilter filter) {
    return count(filter.where(), filter.values());
  }
}
