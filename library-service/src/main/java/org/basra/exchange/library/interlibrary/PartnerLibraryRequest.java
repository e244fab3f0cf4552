package org.basra.exchange.library.interlibrary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new partner library.
 *
 * @param code by which it is named everywhere
 * @param name in both languages
 */
record PartnerLibraryRequest(
    @NotNull @Pattern(regexp = PartnerLibrary.CODE) @Schema(examples = "NAJAH-LIB") String code,
    @NotNull @Valid PartnerLibraryName name) {

  /** A name that readers of either language understand. */
  record PartnerLibraryName(
      @NotBlank @Size(max = 200) @Schema(examples = "مكتبة النجاح الخيالية") String ar,
      @NotBlank @Size(max = 200) @Schema(examples = "The Imaginary Najah Library") String en) {}
}
