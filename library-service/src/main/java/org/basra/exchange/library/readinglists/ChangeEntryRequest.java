package org.basra.exchange.library.readinglists;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Changes what is said of a title.
 *
 * @param note a word on it; null takes the old one away
 */
record ChangeEntryRequest(@Valid @Schema(nullable = true) EntryNote note) {}
