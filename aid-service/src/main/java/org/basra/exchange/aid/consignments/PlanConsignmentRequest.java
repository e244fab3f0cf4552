package org.basra.exchange.aid.consignments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.aid.CalendarDay;

/**
 * What is to go where.
 *
 * @param originId the location it is sent from
 * @param destinationId the location it goes to
 * @param arrivesOn the day it is expected there; lots must still be good then
 * @param needs what is needed, each product once
 */
record PlanConsignmentRequest(
    @NotNull UUID originId,
    @NotNull UUID destinationId,
    @NotNull @CalendarDay LocalDate arrivesOn,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid NeededGoods> needs) {

  /**
   * One product that is needed.
   *
   * @param quantity how many base units
   */
  record NeededGoods(
      @NotNull UUID productId, @NotNull @Positive @Max(1_000_000_000) Long quantity) {}
}
