package org.basra.exchange.library.catalogue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person or body that made the publication, in the scripts the record has the name in.
 *
 * @param contributorId who it is, under {@code /v1/contributors}; null for a moment after an update
 *     of the service
 * @param role what they did, in the record's words
 * @param original in its own script, usually Arabic
 * @param latin in Latin letters, romanised or not
 * @param linked whether the record itself says that both are the same name
 */
public record ContributorView(
    @Schema(nullable = true) UUID contributorId,
    @Schema(nullable = true, examples = "author") String role,
    @Schema(nullable = true, examples = "كنفاني، غسان") String original,
    @Schema(nullable = true, examples = "Kanafānī, Ghassān") String latin,
    @Schema(required = true) boolean linked) {

  static ContributorView of(ScriptedText text, UUID contributorId) {
    return new ContributorView(
        contributorId, text.role(), text.original(), text.latin(), text.linked());
  }
}
