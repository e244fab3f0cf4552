package org.basra.exchange.library.catalogue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A publication in one line, for lists that speak of it.
 *
 * @param title the title proper
 * @param contributor who is named first; null where the record names nobody
 * @param year Gregorian year of publication
 */
public record RecordBrief(
    @Schema(required = true) UUID id,
    @Schema(required = true) ScriptedTextView title,
    @Schema(nullable = true) ContributorView contributor,
    @Schema(nullable = true, examples = "1963") Integer year) {

  /** The line of a stored record. */
  public static RecordBrief of(BibliographicRecord record) {
    var view = RecordView.of(record);
    return new RecordBrief(
        view.id(),
        view.title(),
        view.contributors().stream().findFirst().orElse(null),
        view.year());
  }
}
