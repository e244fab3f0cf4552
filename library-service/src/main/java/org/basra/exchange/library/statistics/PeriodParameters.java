package org.basra.exchange.library.statistics;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The period of a statistic; a {@code @BeanParam}. */
public class PeriodParameters {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
  private static final int YEARS = 5;

  @QueryParam("from")
  @Parameter(
      required = true,
      description = "First day, at the library.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String from;

  @QueryParam("to")
  @Parameter(
      required = true,
      description = "Last day, at the library; at most five years in all.",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String to;

  /**
   * The period on the clock of {@code zone}.
   *
   * @throws Problem 400 where a day is missing or none, or the period is empty or too long
   */
  Period in(ZoneId zone) {
    var first = day("from", from);
    var last = day("to", to);
    var limit = first.plusYears(YEARS).minusDays(1);
    if (last.isBefore(first) || last.isAfter(limit)) {
      throw refused("to", first + "…" + limit);
    }
    return new Period(first, last, zone);
  }

  private static LocalDate day(String parameter, String text) {
    try {
      var day = text == null ? LocalDate.MIN : LocalDate.parse(text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException notADay) {
      throw refused(parameter, FIRST + "…" + LAST);
    }
    throw refused(parameter, FIRST + "…" + LAST);
  }

  static Problem refused(String parameter, String allowed) {
    return CommonProblem.INVALID_PARAMETER.problem().at(ProblemError.parameter(parameter, allowed));
  }
}
