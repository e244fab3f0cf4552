package org.basra.exchange.library.donations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What becomes of an offer.
 *
 * @param lines one verdict for each line of the offer
 */
record DecideDonationRequest(@NotEmpty @Size(max = 50) List<@NotNull @Valid LineVerdict> lines) {

  /**
   * What becomes of the copies of a line; those neither accepted nor redirected are declined.
   *
   * @param accepted how many the library keeps
   * @param redirected how many go on to the aid service, because the library has the title
   * @param duplicateOf the record that redirected copies duplicate
   * @param declineReason why the rest is declined
   */
  record LineVerdict(
      @NotNull @Schema(examples = "01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d") UUID lineId,
      @NotNull @Min(0) @Max(50) @Schema(examples = "1") Integer accepted,
      @NotNull @Min(0) @Max(50) @Schema(examples = "1") Integer redirected,
      @Schema(nullable = true, examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID duplicateOf,
      @Schema(nullable = true) DeclineReason declineReason) {}
}
