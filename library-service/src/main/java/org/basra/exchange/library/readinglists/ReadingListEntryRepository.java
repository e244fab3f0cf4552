package org.basra.exchange.library.readinglists;

import static org.basra.exchange.library.LibraryProblem.READING_LIST_ENTRY_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The entries of reading lists; who changes them holds their list. */
@ApplicationScoped
class ReadingListEntryRepository implements PanacheRepositoryBase<ReadingListEntry, UUID> {

  /** Whoever merges or deletes the record waits until the entry is there, and then sees it. */
  private static final String KEEP_RECORD =
      """
      SELECT id FROM bibliographic_record WHERE id = :record AND status = 'ACTIVE' FOR SHARE
      """;

  private static final String REORDER =
      """
      UPDATE reading_list_entry e SET position = asked.position
      FROM unnest(CAST(:ids AS uuid[])) WITH ORDINALITY AS asked (id, position)
      WHERE e.id = asked.id AND e.list_id = :list
      """;

  /** All entries of a list, in their order. */
  List<ReadingListEntry> of(UUID listId) {
    return list("listId = ?1 order by position", listId);
  }

  List<ReadingListEntry> behind(UUID listId, int position, int limit) {
    return find("listId = ?1 and position > ?2 order by position", listId, position)
        .page(Page.ofSize(limit))
        .list();
  }

  int countOf(UUID listId) {
    return Math.toIntExact(count("listId", listId));
  }

  /** The entry, where it is one of this list. */
  ReadingListEntry load(UUID listId, UUID id) {
    return find("id = ?1 and listId = ?2", id, listId)
        .firstResultOptional()
        .orElseThrow(READING_LIST_ENTRY_NOT_FOUND::problem);
  }

  /** Keeps a record from being merged or deleted until the transaction ends; 404 without it. */
  void keepRecord(UUID recordId) {
    session()
        .createNativeQuery(KEEP_RECORD, UUID.class)
        .setParameter("record", recordId)
        .uniqueResultOptional()
        .orElseThrow(RECORD_NOT_FOUND::problem);
  }

  /** Takes an entry away; those behind it move up. */
  void remove(ReadingListEntry entry) {
    delete(entry);
    flush();
    update(
        "position = position - 1 where listId = ?1 and position > ?2",
        entry.listId,
        entry.position);
  }

  /** Puts all entries of a list in this order. */
  void reorder(UUID listId, List<UUID> ids) {
    session()
        .createNativeMutationQuery(REORDER)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("list", listId)
        .executeUpdate();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
