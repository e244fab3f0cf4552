package org.basra.exchange.library.holds;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of what can change about a hold that waits.
 *
 * @param pickupLocation code of the place where the reader takes it
 * @param notNeededAfter last day, at the library, on which it is wanted; null without end
 */
record ChangeHoldRequest(
    @NotNull @Pattern(regexp = CODE) @Schema(examples = "BASRA-MAIN") String pickupLocation,
    @Schema(nullable = true, examples = "2027-02-28") LocalDate notNeededAfter) {

  /** Code of a place. */
  static final String CODE = "[A-Za-z0-9-]{1,32}";
}
