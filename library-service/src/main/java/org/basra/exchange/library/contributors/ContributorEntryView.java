package org.basra.exchange.library.contributors;

import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contributor in a list.
 *
 * @param original the name to show in its own script, usually Arabic
 * @param latin the name to show in Latin letters
 * @param dates of birth and death or of a meeting, as printed
 * @param origins ISO 3166-1 alpha-2 codes, as librarians have said; empty where nobody has
 */
record ContributorEntryView(
    @Schema(required = true) UUID id,
    @Schema(required = true) ContributorKind kind,
    @Schema(nullable = true, examples = "كنفاني، غسان") String original,
    @Schema(nullable = true, examples = "Kanafānī, Ghassān") String latin,
    @Schema(nullable = true, examples = "1936-1972") String dates,
    @Schema(required = true, examples = "[\"PS\"]") List<String> origins) {

  static ContributorEntryView of(Contributor contributor, ContributorNames names) {
    return new ContributorEntryView(
        contributor.id,
        contributor.kind,
        names.original(contributor),
        names.latin(contributor),
        names.dates(),
        contributor.origins);
  }
}
