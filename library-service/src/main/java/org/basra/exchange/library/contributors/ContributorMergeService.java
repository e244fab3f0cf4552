package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.CONTRIBUTORS_OF_DIFFERENT_KINDS;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_MERGED_WITH_ITSELF;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_MERGE_NOT_REVERSIBLE;
import static org.basra.exchange.library.LibraryProblem.MERGE_REVERSED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** That two contributors are one, and that they are not; each is one transaction. */
@ApplicationScoped
class ContributorMergeService {

  private final ContributorRepository contributors;
  private final ContributorMergeRepository merges;
  private final ContributorRecords records;
  private final Clock clock;

  ContributorMergeService(
      ContributorRepository contributors,
      ContributorMergeRepository merges,
      ContributorRecords records,
      Clock clock) {
    this.contributors = contributors;
    this.merges = merges;
    this.records = records;
    this.clock = clock;
  }

  /** From now on both are one; names and records of the other become its own. */
  @Transactional
  ContributorMerge merge(UUID id, UUID otherId) {
    if (id.equals(otherId)) {
      throw CONTRIBUTOR_MERGED_WITH_ITSELF.problem();
    }
    contributors.lock(id, otherId);
    var survivor = contributors.notMerged(id);
    var other = contributors.notMerged(otherId);
    if (survivor.kind != other.kind) {
      throw CONTRIBUTORS_OF_DIFFERENT_KINDS.problem();
    }
    var names = contributors.namesOf(otherId);
    var merge = new ContributorMerge(survivor, other, names.keys(), now());
    survivor.absorb(other);
    merges.persistAndFlush(merge);
    records.move(otherId, id);
    records.takeOverOrigins(id);
    return merge;
  }

  /**
   * Names change their owners; then locks the merge, so that it is taken back once, then both
   * contributors.
   */
  @Transactional
  ContributorMerge reverse(UUID id) {
    contributors.changeOwners();
    var merge = merges.lock(id);
    contributors.lock(merge.survivorId, merge.mergedId);
    var survivor = contributors.load(merge.survivorId);
    return switch (merge.reversal(survivor, contributors.namesOf(survivor.id))) {
      case ContributorReversal.Granted(var names) -> takeBack(merge, survivor, names);
      case ContributorReversal.AlreadyReversed(var at) ->
          throw MERGE_REVERSED.because("It was taken back at " + at + ".");
      case ContributorReversal.SurvivorGone(var into) ->
          throw CONTRIBUTOR_MERGE_NOT_REVERSIBLE.because("The survivor is now " + into + ".");
      case ContributorReversal.Nameless(var who) ->
          throw CONTRIBUTOR_MERGE_NOT_REVERSIBLE.because(who + " would have no name.");
    };
  }

  private ContributorMerge takeBack(
      ContributorMerge merge, Contributor survivor, ContributorNames names) {
    var merged = contributors.load(merge.mergedId);
    merge.reverse(survivor, merged, now());
    merges.flush();
    contributors.giveNames(names, merged);
    contributors.giveBackMerged(merged);
    contributors.refitNames(survivor);
    contributors.refitNames(merged);
    records.review(survivor.id, merged.id);
    return merge;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
