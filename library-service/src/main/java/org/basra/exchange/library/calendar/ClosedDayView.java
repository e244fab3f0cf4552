package org.basra.exchange.library.calendar;

import java.time.LocalDate;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A closed day.
 *
 * @param day in the library's zone
 * @param reason why it is closed
 */
record ClosedDayView(
    @Schema(required = true, examples = "2027-03-09") LocalDate day,
    @Schema(required = true) LocalizedText reason) {

  static ClosedDayView of(ClosedDay closed) {
    return new ClosedDayView(closed.day, closed.reason());
  }
}
