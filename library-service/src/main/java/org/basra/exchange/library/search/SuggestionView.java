package org.basra.exchange.library.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A title that begins like what was typed.
 *
 * @param recordId a record with that title
 * @param title in the script that was typed, where the record has it
 */
record SuggestionView(
    @Schema(required = true) UUID recordId,
    @Schema(required = true, examples = "رجال في الشمس") String title) {}
