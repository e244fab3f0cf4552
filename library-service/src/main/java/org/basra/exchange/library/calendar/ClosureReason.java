package org.basra.exchange.library.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why the library is closed, in both languages.
 *
 * @param ar Arabic
 * @param en English
 */
record ClosureReason(
    @NotBlank @Size(max = 200) @Schema(examples = "عيد الفطر") String ar,
    @NotBlank @Size(max = 200) @Schema(examples = "Eid al-Fitr") String en) {}
