package org.basra.exchange.library.readinglists;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record to be put at the end of a list.
 *
 * @param recordId the record
 * @param note a word on it, or null
 */
record AddEntryRequest(
    @NotNull @Schema(examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID recordId,
    @Valid @Schema(nullable = true) EntryNote note) {}
