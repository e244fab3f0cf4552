package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.CONTRIBUTORS_OF_DIFFERENT_KINDS;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_MERGED;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_MERGED_WITH_ITSELF;
import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_NAME_UNKNOWN;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.basra.exchange.library.headings.NameKey;
import org.basra.exchange.platform.problem.ProblemError;

/** What librarians say of contributors. */
@ApplicationScoped
class ContributorService {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final ContributorRepository contributors;
  private final ContributorRecords records;

  ContributorService(ContributorRepository contributors, ContributorRecords records) {
    this.contributors = contributors;
    this.records = records;
  }

  /** Replaces all that librarians have said; {@code condition} refuses a version of its view. */
  @Transactional
  ContributorDetail change(UUID id, ChangeContributorRequest request, LongConsumer condition) {
    contributors.lock(id);
    var detail = contributors.detail(notMerged(id));
    condition.accept(detail.shownVersion());
    check(request.origins());
    check(request, detail.names());
    var contributor = detail.contributor();
    contributor.change(request);
    contributor.sortKey = sortKey(contributor, detail.names());
    contributors.flush();
    records.takeOverOrigins(id);
    return contributors.detail(contributor);
  }

  /** From now on both are one; names and records of the other become its own. */
  @Transactional
  ContributorDetail merge(UUID id, UUID otherId) {
    if (id.equals(otherId)) {
      throw CONTRIBUTOR_MERGED_WITH_ITSELF.problem();
    }
    contributors.lock(id, otherId);
    var survivor = notMerged(id);
    var other = notMerged(otherId);
    if (survivor.kind != other.kind) {
      throw CONTRIBUTORS_OF_DIFFERENT_KINDS.problem();
    }
    survivor.absorb(other);
    contributors.flush();
    records.move(otherId, id);
    records.takeOverOrigins(id);
    return contributors.detail(survivor);
  }

  private Contributor notMerged(UUID id) {
    var contributor = contributors.load(id);
    if (contributor.isMerged()) {
      throw CONTRIBUTOR_MERGED.because("It is now " + contributor.mergedInto);
    }
    return contributor;
  }

  private static String sortKey(Contributor contributor, ContributorNames names) {
    var original = names.original(contributor);
    return NameKey.sortKey(original == null ? names.latin(contributor) : original);
  }

  private static void check(List<String> origins) {
    for (int i = 0; i < origins.size(); i++) {
      if (!COUNTRIES.contains(origins.get(i))) {
        throw VALIDATION_FAILED.problem().at(ProblemError.body("/origins/" + i, "ISO 3166-1"));
      }
    }
  }

  private static void check(ChangeContributorRequest request, ContributorNames names) {
    if (!names.has(request.preferredOriginal(), false)) {
      throw CONTRIBUTOR_NAME_UNKNOWN
          .problem()
          .at(ProblemError.body("/preferredOriginal", request.preferredOriginal()));
    }
    if (!names.has(request.preferredLatin(), true)) {
      throw CONTRIBUTOR_NAME_UNKNOWN
          .problem()
          .at(ProblemError.body("/preferredLatin", request.preferredLatin()));
    }
  }
}
