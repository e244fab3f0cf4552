package org.basra.exchange.aid.shipments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What arrived.
 *
 * @param lines one for every lot that was shipped
 * @param deliveredAt when it arrived, UTC, for those who report later; absent: now
 */
record DeliveryRequest(
    @NotEmpty @Size(max = 10_000) List<@NotNull @Valid ArrivedGoods> lines, Instant deliveredAt) {

  /**
   * What became of one lot, in base units; the three add up to what was shipped.
   *
   * @param received in good order
   * @param damaged unfit for use
   * @param lost not there
   */
  record ArrivedGoods(
      @NotNull UUID lotId,
      @NotNull @PositiveOrZero @Max(1_000_000_000) Long received,
      @NotNull @PositiveOrZero @Max(1_000_000_000) Long damaged,
      @NotNull @PositiveOrZero @Max(1_000_000_000) Long lost) {

    long total() {
      return received + damaged + lost;
    }
  }
}
