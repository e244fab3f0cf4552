package org.basra.exchange.library.contributors;

import static org.basra.exchange.library.LibraryProblem.CONTRIBUTOR_NAME_UNKNOWN;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
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
    var detail = contributors.detail(contributors.notMerged(id));
    condition.accept(detail.shownVersion());
    check(request.origins());
    check(request, detail.names());
    var contributor = detail.contributor();
    contributor.change(request);
    contributor.sortKey = detail.names().sortKey(contributor);
    contributors.flush();
    records.takeOverOrigins(id);
    return contributors.detail(contributor);
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
