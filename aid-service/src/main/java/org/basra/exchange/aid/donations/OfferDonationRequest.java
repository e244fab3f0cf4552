package org.basra.exchange.aid.donations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.CalendarDay;
import org.basra.exchange.aid.lots.Lot;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a donor offers.
 *
 * @param donorCode who gives; a code, never a name
 * @param lines what is given
 */
record OfferDonationRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{2,32}") @Schema(examples = "DONOR-17")
        String donorCode,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid DonatedGoods> lines) {

  /**
   * One line of an offer.
   *
   * @param productId what
   * @param quantity how many base units
   * @param lotNumber as printed on the goods; required for medicines
   * @param expiresOn last day of use; required for medicines
   */
  record DonatedGoods(
      @NotNull UUID productId,
      @NotNull @Positive @Max(1_000_000_000) Long quantity,
      @Pattern(regexp = Lot.NUMBER) @Schema(examples = "AMX-2311") String lotNumber,
      @CalendarDay LocalDate expiresOn) {}
}
