package org.basra.exchange.library.contributors;

import org.basra.exchange.library.headings.NameScript;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a library writes a contributor's name.
 *
 * @param id by which it is asked for; it stays as long as the name
 * @param dates what it adds to tell namesakes apart, as printed
 */
record ContributorNameView(
    @Schema(required = true, examples = "17") long id,
    @Schema(required = true, examples = "كنفاني، غسان") String name,
    @Schema(required = true) NameScript script,
    @Schema(nullable = true, examples = "1936-1972") String dates) {

  static ContributorNameView of(ContributorName name) {
    return new ContributorNameView(name.seq, name.name, name.script, name.dates);
  }
}
