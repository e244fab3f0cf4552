package org.basra.exchange.library.merges;

import static org.basra.exchange.library.LibraryProblem.MERGE_NOT_REVERSIBLE;
import static org.basra.exchange.library.LibraryProblem.MERGE_REVERSED;
import static org.basra.exchange.library.LibraryProblem.RECORD_DELETED;
import static org.basra.exchange.library.LibraryProblem.RECORD_MERGED;
import static org.basra.exchange.library.LibraryProblem.RECORD_NOT_FOUND;
import static org.basra.exchange.library.LibraryProblem.SAME_RECORD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.calendar.OpeningCalendar;
import org.basra.exchange.library.catalogue.LockedRecord;
import org.basra.exchange.library.catalogue.RecordLifecycle;
import org.basra.exchange.library.catalogue.RecordRepository;

/** Merges and their reversals; each is one transaction with its event. */
@ApplicationScoped
class MergeService {

  private final RecordMergeRepository merges;
  private final RecordRepository records;
  private final RecordLifecycle lifecycle;
  private final Attached attached;
  private final OpeningCalendar calendar;
  private final Clock clock;

  MergeService(
      RecordMergeRepository merges,
      RecordRepository records,
      RecordLifecycle lifecycle,
      Attached attached,
      OpeningCalendar calendar,
      Clock clock) {
    this.merges = merges;
    this.records = records;
    this.lifecycle = lifecycle;
    this.attached = attached;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Two records, locked until the transaction ends, that can be merged.
   *
   * @param survivor stands for both afterwards
   * @param merged the other one
   */
  record Pair(LockedRecord survivor, LockedRecord merged) {}

  /** Locks both records, the smaller id first, so that crossing merges do not wait in a circle. */
  @Transactional
  Pair lock(UUID survivorId, UUID mergedId) {
    if (survivorId.equals(mergedId)) {
      throw SAME_RECORD.problem();
    }
    // One queue of two may put a copy on the hold shelf: see OpeningCalendar.keep.
    calendar.keep();
    var locked = records.lock(List.of(survivorId, mergedId));
    var pair = new Pair(among(locked, survivorId), among(locked, mergedId));
    return switch (MergeDecision.of(pair.survivor(), pair.merged())) {
      case MergeDecision.Granted() -> pair;
      case MergeDecision.Deleted(UUID which) ->
          throw RECORD_DELETED.because("Record %s is deleted.".formatted(which));
      case MergeDecision.AlreadyMerged(UUID which, UUID into) ->
          throw RECORD_MERGED.because("Record %s is merged into %s.".formatted(which, into));
    };
  }

  private static LockedRecord among(List<LockedRecord> locked, UUID id) {
    return locked.stream()
        .filter(record -> record.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RECORD_NOT_FOUND.because("There is no record " + id + "."));
  }

  @Transactional
  RecordMerge merge(Pair pair) {
    var survivor = pair.survivor();
    var merged = pair.merged();
    var items = attached.move(merged.id(), survivor.id());
    lifecycle.merge(merged, survivor);
    var merge = new RecordMerge(survivor.id(), merged.id(), items, now());
    merges.persistAndFlush(merge);
    return merge;
  }

  /** Locks the merge, so that it is taken back once, then both records. */
  @Transactional
  RecordMerge reverse(UUID id) {
    var merge = merges.lock(id);
    var locked = records.lock(List.of(merge.survivorId, merge.mergedId));
    var survivor = among(locked, merge.survivorId);
    return switch (merge.reversal(survivor.status())) {
      case ReversalDecision.Granted() -> takeBack(merge, among(locked, merge.mergedId));
      case ReversalDecision.AlreadyReversed(var at) ->
          throw MERGE_REVERSED.because("It was taken back at " + at + ".");
      case ReversalDecision.SurvivorGone(var status) ->
          throw MERGE_NOT_REVERSIBLE.because(
              "Record %s is %s.".formatted(merge.survivorId, status));
    };
  }

  private RecordMerge takeBack(RecordMerge merge, LockedRecord merged) {
    attached.moveBack(merge.itemIds, merge.survivorId, merge.mergedId);
    lifecycle.unmerge(merged);
    merge.reverse(now());
    merges.flush();
    return merge;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
