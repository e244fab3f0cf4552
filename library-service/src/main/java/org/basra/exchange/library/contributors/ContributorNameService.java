package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.CONTRIBUTORS_OF_DIFFERENT_KINDS;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_LAST_NAME;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_NAME_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Whose a name is, where a record has linked the forms of two people. */
@ApplicationScoped
class ContributorNameService {

  private final ContributorRepository contributors;
  private final ContributorRecords records;
  private final Clock clock;

  ContributorNameService(
      ContributorRepository contributors, ContributorRecords records, Clock clock) {
    this.contributors = contributors;
    this.records = records;
    this.clock = clock;
  }

  /**
   * A name that has gone to somebody else.
   *
   * @param contributor without it
   * @param owner whose it is now
   */
  record Moved(ContributorDetail contributor, ContributorDetail owner) {}

  /**
   * The name is that of another contributor, or where that is null of a new one. The records follow
   * it as if they came again; {@code condition} refuses a version of the contributor's view.
   */
  @Transactional
  Moved move(UUID id, long nameId, UUID toId, LongConsumer condition) {
    contributors.changeOwners();
    contributors.lock(toId == null ? new UUID[] {id} : new UUID[] {id, toId});
    var detail = contributors.detail(contributors.notMerged(id));
    condition.accept(detail.shownVersion());
    var contributor = detail.contributor();
    var name = detail.names().byId(nameId).orElseThrow(CONTRIBUTOR_NAME_NOT_FOUND::problem);
    if (id.equals(toId)) {
      return new Moved(detail, detail);
    }
    if (detail.names().all().size() == 1) {
      throw CONTRIBUTOR_LAST_NAME.problem();
    }
    var owner = toId == null ? own(contributor, name) : other(contributor, toId);
    contributors.giveNames(new ContributorNames(List.of(name)), owner);
    contributors.refitNames(contributor);
    contributors.refitNames(owner);
    records.review(id, owner.id);
    return new Moved(contributors.detail(contributor), contributors.detail(owner));
  }

  private Contributor other(Contributor contributor, UUID id) {
    var other = contributors.notMerged(id);
    if (other.kind != contributor.kind) {
      throw CONTRIBUTORS_OF_DIFFERENT_KINDS.problem();
    }
    return other;
  }

  private Contributor own(Contributor contributor, ContributorName name) {
    var own = new Contributor(contributor.kind, name, clock.instant());
    contributors.persistAndFlush(own);
    return own;
  }
}
