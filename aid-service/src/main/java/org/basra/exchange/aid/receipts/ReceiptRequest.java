package org.basra.exchange.aid.receipts;

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
 * What has come.
 *
 * @param locationId the warehouse that takes it in
 * @param lines what, as counted
 */
record ReceiptRequest(
    @NotNull UUID locationId,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid ReceivedGoods> lines) {

  /**
   * What has come of one line. Product, lot number and expiry settle what the offer left open; what
   * it said stands.
   *
   * @param lineId which line of the donation
   * @param quantity how many base units
   * @param productId which product, where the line does not say
   * @param lotNumber as printed on the goods, where the line does not say
   * @param expiresOn last day of use, where the line does not say
   */
  record ReceivedGoods(
      @NotNull UUID lineId,
      @NotNull @Positive @Max(1_000_000_000) Long quantity,
      UUID productId,
      @Pattern(regexp = Lot.NUMBER) @Schema(examples = "AMX-2311") String lotNumber,
      @CalendarDay LocalDate expiresOn) {}
}
