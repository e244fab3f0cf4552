package org.basra.exchange.platform.openapi;

import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * A wall-clock time is not a date-time of RFC 3339, which has an offset: clients that take it for
 * one refuse it or move it into the zone they happen to run in.
 */
final class WallClockSchema {

  private static final String NAME = "LocalDateTime";
  private static final String PATTERN =
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$";

  private WallClockSchema() {}

  static void correct(OpenAPI document) {
    var schemas = document.getComponents().getSchemas();
    if (schemas != null && schemas.containsKey(NAME)) {
      schemas
          .get(NAME)
          .format(null)
          .pattern(PATTERN)
          .description("Time on the clock of a place; the place's zone stands beside it.");
    }
  }
}
