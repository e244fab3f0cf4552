package org.basra.exchange.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name that is given in both languages.
 *
 * @param ar Arabic
 * @param en English
 */
public record BilingualName(
    @NotBlank @Size(max = 200) @Schema(examples = "أموكسيسيلين") String ar,
    @NotBlank @Size(max = 200) @Schema(examples = "Amoxicillin") String en) {}
