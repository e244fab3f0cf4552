package org.basra.exchange.library.search;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a search; a {@code @BeanParam}. Everything that is given must hold. */
public class RecordFilterParameters {

  @QueryParam("language")
  @Parameter(description = "ISO 639-2/B code.", example = "ara")
  String language;

  @QueryParam("yearFrom")
  @Parameter(description = "First Gregorian year of publication.")
  Integer yearFrom;

  @QueryParam("yearTo")
  @Parameter(description = "Last Gregorian year of publication.")
  Integer yearTo;

  @QueryParam("subject")
  @Parameter(description = "A heading exactly as a facet gives it.")
  String subject;

  @QueryParam("available")
  @Parameter(description = "Only records of which a copy stands (or none stands) on the shelf now.")
  Boolean available;

  @QueryParam("digital")
  @Parameter(description = "Only records with (or without) a digital copy.")
  Boolean digital;

  @QueryParam("authorOrigin")
  @Parameter(
      description = "Where an author comes from: an ISO 3166-1 alpha-2 code.",
      example = "PS")
  String authorOrigin;

  RecordFilters filters() {
    return new RecordFilters(language, yearFrom, yearTo, subject, available, digital, authorOrigin);
  }
}
