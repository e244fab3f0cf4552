package org.basra.exchange.library.readinglists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word on a title, in both languages. */
record EntryNote(
    @NotBlank @Size(max = 1000) @Schema(examples = "تُقرأ قبل الأمسية الأولى") String ar,
    @NotBlank @Size(max = 1000) @Schema(examples = "To be read before the first evening")
        String en) {}
