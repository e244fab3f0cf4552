package org.basra.exchange.library.stockclosures;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.basra.exchange.library.stocktaking.CountedStockTaking;
import org.basra.exchange.library.stocktaking.StockTakingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The stock-taking after its closure.
 *
 * @param filledHolds copies that came back and go to the hold shelf; others go to their own shelf
 */
@Schema(name = "StockTakingClosure")
record ClosureView(
    @JsonUnwrapped StockTakingView taking, @Schema(required = true) List<FilledHold> filledHolds) {

  static ClosureView of(CountedStockTaking closed, List<FilledHold> filledHolds) {
    return new ClosureView(StockTakingView.of(closed), filledHolds);
  }
}
