package org.basra.exchange.library.donations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a donor agrees to be named to everybody. */
record CreditName(
    @NotBlank @Size(max = 200) @Schema(examples = "مكتبة الميناء الخيالية") String ar,
    @NotBlank @Size(max = 200) @Schema(examples = "The Imaginary Harbour Library") String en) {}
