package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_MERGED;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.headings.NameOwnership;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The contributors, their names and their records. */
@ApplicationScoped
class ContributorRepository implements PanacheRepositoryBase<Contributor, UUID> {

  private static final UUID LAST = new UUID(-1, -1);

  /** Waits for the batches of imports that have just found one of them, and makes others wait. */
  private static final String LOCK =
      "SELECT id FROM contributor WHERE id IN (:ids) ORDER BY id FOR UPDATE";

  private static final String NAMED =
      """
      c.id IN (SELECT n.contributor_id FROM contributor_name n
        WHERE n.words @@ CAST(:words AS tsquery))
      """;

  private static final String RECORDS_OF =
      """
      FROM bibliographic_record r WHERE r.status = 'ACTIVE' AND r.id IN (
        SELECT rc.record_id FROM record_contributor rc WHERE rc.contributor_id = :contributor)
      """;

  private static final String GIVE_NAMES =
      "UPDATE contributor_name SET contributor_id = :id WHERE key IN (:keys)";

  /** All that are one with it while it is itself, however many merges lie between. */
  private static final String GIVE_BACK_MERGED =
      """
      WITH RECURSIVE below AS (
        SELECT m.merged_id FROM contributor_merge m
        WHERE m.survivor_id = :id AND m.reversed_at IS NULL
        UNION
        SELECT m.merged_id FROM contributor_merge m JOIN below ON below.merged_id = m.survivor_id
        WHERE m.reversed_at IS NULL)
      UPDATE contributor SET merged_into = :id WHERE id IN (SELECT merged_id FROM below)
      """;

  private final EntityManager entities;

  ContributorRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** The contributor, whether it was merged or not; 404 where there is none. */
  Contributor load(UUID id) {
    return findByIdOptional(id).orElseThrow(CONTRIBUTOR_NOT_FOUND::problem);
  }

  /** The contributor, who stands for itself; 409 where it was merged. */
  Contributor notMerged(UUID id) {
    var contributor = load(id);
    if (contributor.isMerged()) {
      throw CONTRIBUTOR_MERGED.because("It is now " + contributor.mergedInto);
    }
    return contributor;
  }

  /** Waits for those who look names up; before any other lock, see {@link NameOwnership}. */
  void changeOwners() {
    session().createNativeQuery(NameOwnership.CHANGE, Integer.class).getSingleResult();
  }

  /** Locks these until the transaction ends; in the order of their ids. */
  void lock(UUID... ids) {
    session().createNativeQuery(LOCK, UUID.class).setParameterList("ids", ids).getResultList();
  }

  /** With its names and the number of its records. */
  ContributorDetail detail(Contributor contributor) {
    return new ContributorDetail(
        contributor, namesOf(contributor.id), countRecords(contributor.id));
  }

  /** Makes these the names of {@code contributor}. */
  void giveNames(ContributorNames names, Contributor contributor) {
    session()
        .createNativeMutationQuery(GIVE_NAMES)
        .setParameter("id", contributor.id)
        .setParameterList("keys", names.keys())
        .executeUpdate();
    names.all().forEach(entities::detach);
  }

  /** Those who were one with it before it was merged lead to it again. */
  void giveBackMerged(Contributor contributor) {
    session()
        .createNativeMutationQuery(GIVE_BACK_MERGED)
        .setParameter("id", contributor.id)
        .executeUpdate();
  }

  /** What it shows fits to the names that it has now; its version says that they have changed. */
  void refitNames(Contributor contributor) {
    contributor.fit(namesOf(contributor.id));
    flush();
    entities.lock(contributor, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  ContributorNames namesOf(UUID id) {
    return names(List.of(id)).get(id);
  }

  /** The names of many. */
  Map<UUID, ContributorNames> names(Collection<UUID> ids) {
    var found =
        entities
            .createQuery(
                "from ContributorName where contributorId in :ids order by seq",
                ContributorName.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.groupingBy(name -> name.contributorId));
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id, id -> new ContributorNames(found.getOrDefault(id, List.of()))));
  }

  /** In the order of their names. */
  List<Contributor> find(NameQuery query, Optional<NameQuery.Position> after, int limit) {
    var sql =
        "SELECT {c.*} FROM contributor c WHERE c.merged_into IS NULL"
            + (query.isEverybody() ? "" : " AND " + NAMED)
            + (after.isPresent() ? " AND (c.sort_key, c.id) > (:key, :id)" : "")
            + " ORDER BY c.sort_key, c.id LIMIT :limit";
    var found =
        bind(session().createNativeQuery(sql, Contributor.class), query)
            .addEntity("c", Contributor.class)
            .setParameter("limit", limit);
    after.ifPresent(
        position -> found.setParameter("key", position.key()).setParameter("id", position.id()));
    return found.getResultList();
  }

  long count(NameQuery query) {
    var sql =
        "SELECT count(*) FROM contributor c WHERE c.merged_into IS NULL"
            + (query.isEverybody() ? "" : " AND " + NAMED);
    return bind(session().createNativeQuery(sql, Long.class), query).getSingleResult();
  }

  private static <T> NativeQuery<T> bind(NativeQuery<T> statement, NameQuery query) {
    return query.isEverybody() ? statement : statement.setParameter("words", query.words());
  }

  /** The latest first. */
  List<BibliographicRecord> records(UUID contributor, Optional<UUID> after, int limit) {
    return session()
        .createNativeQuery(
            "SELECT {r.*} " + RECORDS_OF + " AND r.id < :after ORDER BY r.id DESC LIMIT :limit",
            BibliographicRecord.class)
        .addEntity("r", BibliographicRecord.class)
        .setParameter("contributor", contributor)
        .setParameter("after", after.orElse(LAST))
        .setParameter("limit", limit)
        .getResultList();
  }

  long countRecords(UUID contributor) {
    return session()
        .createNativeQuery("SELECT count(*) " + RECORDS_OF, Long.class)
        .setParameter("contributor", contributor)
        .getSingleResult();
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }
}
