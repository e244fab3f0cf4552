package org.basra.exchange.aid.lots;

import static org.basra.exchange.aid.AidProblem.LOT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;

/** The lots. */
@ApplicationScoped
public class LotRepository implements PanacheRepositoryBase<Lot, UUID> {

  private static final UUID LAST = new UUID(-1, -1);
  private static final String REGISTER =
      """
      INSERT INTO lot (id, product_id, lot_number, expires_on, created_at)
      VALUES (:id, :product, :number, CAST(:expires AS date), :now)
      ON CONFLICT ON CONSTRAINT lot_number_unique_in_product DO NOTHING
      """;

  /**
   * The lot.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 when there is none
   */
  public Lot load(UUID id) {
    return findByIdOptional(id).orElseThrow(LOT_NOT_FOUND::problem);
  }

  /** The lots with these ids. */
  public List<Lot> among(Collection<UUID> ids) {
    return list("id in ?1", ids);
  }

  /**
   * The lot with this number, made if it was not known; of two who make it at once one makes it.
   * What is on record of a known lot stays as it is.
   */
  public Lot register(UUID productId, String lotNumber, LocalDate expiresOn, Instant now) {
    getEntityManager()
        .createNativeQuery(REGISTER)
        .setParameter("id", UuidV7.next())
        .setParameter("product", productId)
        .setParameter("number", lotNumber)
        .setParameter("expires", expiresOn)
        .setParameter("now", now)
        .executeUpdate();
    return find("productId = ?1 and lotNumber = ?2", productId, lotNumber).singleResult();
  }

  List<Lot> newestFirst(UUID productId, Optional<UUID> after, int limit) {
    var values = values(productId).and("after", after.orElse(LAST));
    return find(where(productId) + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(UUID productId) {
    return count(where(productId), values(productId));
  }

  private static String where(UUID productId) {
    return productId == null ? "1 = 1" : "productId = :productId";
  }

  private static Parameters values(UUID productId) {
    return productId == null ? new Parameters() : Parameters.with("productId", productId);
  }
}
