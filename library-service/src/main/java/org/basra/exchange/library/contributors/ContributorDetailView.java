package org.basra.exchange.library.contributors;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is known of a contributor.
 *
 * @param original the name to show in its own script, usually Arabic
 * @param latin the name to show in Latin letters
 * @param dates of birth and death or of a meeting, as printed
 * @param names every way in which a library writes its name
 * @param origins ISO 3166-1 alpha-2 codes, as librarians have said; empty where nobody has
 * @param externalIds its ids elsewhere by the name of the list, for example VIAF or ISNI
 * @param records how many records of the catalogue name it
 */
record ContributorDetailView(
    @Schema(required = true) UUID id,
    @Schema(required = true) ContributorKind kind,
    @Schema(nullable = true, examples = "كنفاني، غسان") String original,
    @Schema(nullable = true, examples = "Kanafānī, Ghassān") String latin,
    @Schema(nullable = true, examples = "1936-1972") String dates,
    @Schema(required = true) List<ContributorNameView> names,
    @Schema(required = true, examples = "[\"PS\"]") List<String> origins,
    @Schema(required = true, examples = "{\"VIAF\": \"12345678\"}") Map<String, String> externalIds,
    @Schema(required = true, examples = "12") long records) {}
