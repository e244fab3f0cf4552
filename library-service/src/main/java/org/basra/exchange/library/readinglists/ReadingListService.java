package org.basra.exchange.library.readinglists;

import static org.basra.exchange.library.LibraryProblem.READING_LIST_ARCHIVED;
import static org.basra.exchange.library.LibraryProblem.READING_LIST_EMPTY;
import static org.basra.exchange.library.LibraryProblem.READING_LIST_FULL;
import static org.basra.exchange.library.LibraryProblem.READING_LIST_NOT_A_DRAFT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.outbox.Outbox;

/** What becomes of a reading list as a whole. */
@ApplicationScoped
class ReadingListService {

  private final ReadingListRepository lists;
  private final ReadingListEntryRepository entries;
  private final Outbox outbox;
  private final Clock clock;

  ReadingListService(
      ReadingListRepository lists, ReadingListEntryRepository entries, Outbox outbox, Clock clock) {
    this.lists = lists;
    this.entries = entries;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  ReadingList draft(ReadingListRequest request) {
    var list = new ReadingList(request, clock.instant());
    lists.persistAndFlush(list);
    return list;
  }

  /** The caller has locked the list. */
  @Transactional(Transactional.TxType.MANDATORY)
  void describe(ReadingList list, ReadingListRequest request) {
    require(list.change());
    list.describe(request);
    lists.flush();
  }

  @Transactional
  ReadingList publish(UUID id) {
    var list = lists.lock(id);
    switch (list.publish(entries.countOf(id), clock.instant())) {
      case PublicationDecision.Published(Instant at) -> tell(list, at);
      case PublicationDecision.NotADraft(var status) ->
          throw READING_LIST_NOT_A_DRAFT.because("It is " + status);
      case PublicationDecision.NothingOnIt() -> throw READING_LIST_EMPTY.problem();
    }
    return list;
  }

  /**
   * A series was published, and the draft that is tied to it comes before the readers. Without a
   * draft, or with one that has no titles yet, a librarian publishes the list some day.
   */
  @Transactional
  void publishFor(UUID seriesId) {
    lists
        .lockDraftOf(seriesId)
        .ifPresent(
            list -> {
              switch (list.publish(entries.countOf(list.id), clock.instant())) {
                case PublicationDecision.Published(Instant at) -> tell(list, at);
                case PublicationDecision.NotADraft(var unused) -> {
                  // It was published while we waited for it.
                }
                case PublicationDecision.NothingOnIt() -> {
                  // Readers are not shown an empty list.
                }
              }
            });
  }

  private void tell(ReadingList list, Instant at) {
    outbox.append(
        list, new ReadingListEvent.Published(list.id, list.seriesId, entries.countOf(list.id), at));
    lists.flush();
  }

  @Transactional
  ReadingList archive(UUID id) {
    var list = lists.lock(id);
    if (!list.archive()) {
      throw READING_LIST_ARCHIVED.problem();
    }
    lists.flush();
    return list;
  }

  /** Goes on where the change is allowed. */
  static void require(ChangeDecision decision) {
    switch (decision) {
      case ChangeDecision.Allowed() -> {
        // Nothing speaks against it.
      }
      case ChangeDecision.PutAway() -> throw READING_LIST_ARCHIVED.problem();
      case ChangeDecision.Full(int limit) ->
          throw READING_LIST_FULL.because("The limit is " + limit);
      case ChangeDecision.LastOne() -> throw READING_LIST_EMPTY.problem();
    }
  }
}
