package org.basra.exchange.platform.page;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.ProblemError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters of every list; a {@code @BeanParam}. */
public class PageRequest {

  /** Largest page; a larger limit is refused, never silently cut. */
  public static final int MAX_LIMIT = 200;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(
      description = "Items on the page.",
      schema =
          @Schema(
              type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
              minimum = "1",
              maximum = "200",
              defaultValue = "50"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "The next value of the page before; opaque.")
  String cursor;

  @QueryParam("count")
  @DefaultValue("false")
  @Parameter(
      description = "Whether to count all matches into total.",
      schema =
          @Schema(
              type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.BOOLEAN,
              defaultValue = "false"))
  String count;

  /**
   * Items on the page.
   *
   * @throws org.basra.exchange.platform.problem.Problem 400 when it is not in 1…200
   */
  public int limit() {
    try {
      int value = Integer.parseInt(limit);
      if (value >= 1 && value <= MAX_LIMIT) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw outOfRange();
    }
    throw outOfRange();
  }

  private static RuntimeException outOfRange() {
    return CommonProblem.INVALID_PARAMETER
        .problem()
        .at(ProblemError.parameter("limit", "1…" + MAX_LIMIT));
  }

  /** Whether the caller wants the total; 400 for anything but true and false. */
  public boolean count() {
    return switch (count) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw CommonProblem.INVALID_PARAMETER
              .problem()
              .at(ProblemError.parameter("count", "true, false"));
    };
  }

  /** The cursor as it came, or null on the first page. */
  public String cursor() {
    return cursor;
  }
}
