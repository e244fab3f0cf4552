package org.basra.exchange.library.stocktaking;

import static org.basra.exchange.library.LibraryProblem.STOCK_TAKING_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The stock-takings. */
@ApplicationScoped
public class StockTakingRepository implements PanacheRepositoryBase<StockTaking, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  private static final String EXPECT =
      """
      INSERT INTO stock_taking_item (stock_taking_id, item_id)
      SELECT :taking, shelf.id FROM item_on_shelf shelf WHERE shelf.location = :location
      """;

  /**
   * The stock-taking, locked until the transaction ends: it ends once, and nothing is scanned
   * meanwhile.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 where there is none
   */
  public StockTaking lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(STOCK_TAKING_NOT_FOUND::problem);
  }

  /**
   * The stock-taking, kept from ending until the transaction ends. Others may scan at the same
   * time.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 where there is none
   */
  public StockTaking keep(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ)
        .orElseThrow(STOCK_TAKING_NOT_FOUND::problem);
  }

  /**
   * The stock-taking as it is now.
   *
   * @throws org.basra.exchange.platform.problem.Problem 404 where there is none
   */
  public StockTaking load(UUID id) {
    return findByIdOptional(id).orElseThrow(STOCK_TAKING_NOT_FOUND::problem);
  }

  /** Writes a new one and notes what stands on its shelves by the catalogue. */
  void open(StockTaking taking) {
    persistAndFlush(taking);
    getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(EXPECT)
        .setParameter("taking", taking.id)
        .setParameter("location", taking.location)
        .executeUpdate();
  }

  List<StockTaking> newestFirst(StockTakingFilter filter, Optional<UUID> after, int limit) {
    var values = filter.values().and("after", after.orElse(LAST));
    return find(filter.where() + " and id < :after order by id desc", values)
        .page(Page.ofSize(limit))
        .list();
  }

  long count(StockTakingFilter filter) {
    return count(filter.where(), filter.values());
  }
}
