package org.basra.exchange.library.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person or body that made the publication, in the scripts the record has the name in.
 *
 * @param role what they did, in the record's words
 * @param original in its own script, usually Arabic
 * @param latin in Latin letters, romanised or not
 * @param linked whether the record itself says that both are the same name
 */
public record ContributorView(
    @Schema(nullable = true, examples = "author") String role,
    @Schema(nullable = true, examples = "كنفاني، غسان") String original,
    @Schema(nullable = true, examples = "Kanafānī, Ghassān") String latin,
    @Schema(required = true) boolean linked) {

  static ContributorView of(ScriptedText text) {
    return new ContributorView(text.role(), text.original(), text.latin(), text.linked());
  }
}
