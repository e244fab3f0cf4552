package org.basra.exchange.aid.consignments;

import static org.basra.exchange.aid.AidProblem.CONSIGNMENT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.aid.lots.Lot;

/** Consignments with what belongs to them. */
@ApplicationScoped
public class ConsignmentRepository implements PanacheRepositoryBase<Consignment, UUID> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String NEEDS =
      "from ConsignmentNeed n where n.consignmentId in :ids order by n.position";
  // Nulls last, as PostgreSQL sorts by itself: what does not expire is picked last.
  private static final String PICKS =
      """
      from ConsignmentPick p join fetch p.lot l where p.consignmentId in :ids
      order by l.productId, l.expiresOn, l.lotNumber
      """;
  private static final String SKIPS =
      """
      from ConsignmentSkip s join fetch s.lot l where s.consignmentId in :ids
      order by l.productId, l.expiresOn, l.lotNumber
      """;

  /** The consignment, locked until the transaction ends: one step after the other. */
  public Consignment lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(CONSIGNMENT_NOT_FOUND::problem);
  }

  /** What it is for, in the order of the plan. */
  public List<Need> needsOf(Consignment consignment) {
    return read(NEEDS, ConsignmentNeed.class, List.of(consignment.id)).stream()
        .map(ConsignmentNeed::need)
        .toList();
  }

  /** What was set aside for it, lot by lot. */
  public List<ConsignmentPick> picksOf(Consignment consignment) {
    return read(PICKS, ConsignmentPick.class, List.of(consignment.id));
  }

  /** Writes down which lots it takes and which were passed over. */
  public void keep(Consignment consignment, List<Pick> picks, List<Skip> skips) {
    var entities = getEntityManager();
    picks.forEach(
        pick ->
            entities.persist(
                new ConsignmentPick(
                    consignment, entities.getReference(Lot.class, pick.lotId()), pick.quantity())));
    skips.forEach(
        skip ->
            entities.persist(
                new ConsignmentSkip(
                    consignment, entities.getReference(Lot.class, skip.lotId()), skip)));
    flush();
  }

  /** How it looks now. */
  public ConsignmentView view(Consignment consignment) {
    flush();
    return ConsignmentView.of(consignment, detailsOf(List.of(consignment)));
  }

  ConsignmentDetails detailsOf(List<Consignment> consignments) {
    var ids = consignments.stream().map(Consignment::id).toList();
    return new ConsignmentDetails(
        read(NEEDS, ConsignmentNeed.class, ids),
        read(PICKS, ConsignmentPick.class, ids),
        read(SKIPS, ConsignmentSkip.class, ids));
  }

  private <T> List<T> read(String query, Class<T> type, List<UUID> ids) {
    return getEntityManager().createQuery(query, type).setParameter("ids", ids).getResultList();
  }

  void persist(Consignment consignment, List<Need> needs) {
    persist(consignment);
    for (int i = 0; i < needs.size(); i++) {
      getEntityManager().persist(new ConsignmentNeed(consignment, i, needs.get(i)));
    }
    flush();
  }

  Consignment load(UUID id) {
    return findByIdOptional(id).orElseThrow(CONSIGNMENT_NOT_FOUND::problem);
  }

  List<Consignment> newestFirst(ConsignmentStatus status, Optional<UUID> after, int limit) {
    var values = values(status).and("after", after.orElse(LAST));
    return find(where(status) + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(ConsignmentStatus status) {
    return count(where(status), values(status));
  }

  private static String where(ConsignmentStatus status) {
    return status == null ? "1 = 1" : "status = :status";
  }

  private static Parameters values(ConsignmentStatus status) {
    return status == null ? new Parameters() : Parameters.with("status", status);
  }
}
