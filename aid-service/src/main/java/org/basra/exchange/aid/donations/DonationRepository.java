package org.basra.exchange.aid.donations;

import static org.basra.exchange.aid.AidProblem.DONATION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Donations and their lines. */
@ApplicationScoped
public class DonationRepository implements PanacheRepositoryBase<Donation, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /** The donation, locked until the transaction ends: one receipt after the other. */
  public Donation lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(DONATION_NOT_FOUND::problem);
  }

  /** Lines of one donation, in their order. */
  public List<DonationLine> linesOf(Donation donation) {
    return linesOf(List.of(donation)).getOrDefault(donation.id, List.of());
  }

  Map<UUID, List<DonationLine>> linesOf(List<Donation> donations) {
    return getEntityManager()
        .createQuery(
            "from DonationLine where donationId in :ids order by position", DonationLine.class)
        .setParameter("ids", donations.stream().map(Donation::id).toList())
        .getResultStream()
        .collect(Collectors.groupingBy(line -> line.donationId));
  }

  Donation load(UUID id) {
    return findByIdOptional(id).orElseThrow(DONATION_NOT_FOUND::problem);
  }

  void persist(Donation donation, List<DonationLine> lines) {
    persist(donation);
    lines.forEach(getEntityManager()::persist);
    flush();
  }

  boolean isKnown(UUID offerId) {
    return count("offerId", offerId) > 0;
  }

  List<Donation> newestFirst(DonationStatus status, Optional<UUID> after, int limit) {
    var values = values(status).and("after", after.orElse(LAST));
    return find(where(status) + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(DonationStatus status) {
    return count(where(status), values(status));
  }

  private static String where(DonationStatus status) {
    return status == null ? "1 = 1" : "status = :status";
  }

  private static Parameters values(DonationStatus status) {
    return status == null ? new Parameters() : Parameters.with("status", status);
  }
}
