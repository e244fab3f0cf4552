package org.basra.exchange.library.contributors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of what librarians say of a contributor; what is left out is taken back.
 *
 * @param origins ISO 3166-1 alpha-2 codes of where it comes from; several where it belongs to both
 * @param externalIds its ids elsewhere by the name of the list
 * @param preferredOriginal the name to show in its own script, one of its names; null for the first
 * @param preferredLatin the name to show in Latin letters, one of its names; null for the first
 */
record ChangeContributorRequest(
    @NotNull @Size(max = 10) @Schema(examples = "[\"PS\"]")
        List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> origins,
    @Size(max = 20) @Schema(examples = "{\"VIAF\": \"12345678\"}")
        Map<
                @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}") String,
                @NotNull @Pattern(regexp = "[\\p{L}\\p{N}./:_-]{1,100}") String>
            externalIds,
    @Size(max = 2000) @Schema(nullable = true, examples = "كنفاني، غسان") String preferredOriginal,
    @Size(max = 2000) @Schema(nullable = true, examples = "Kanafānī, Ghassān")
        String preferredLatin) {}
