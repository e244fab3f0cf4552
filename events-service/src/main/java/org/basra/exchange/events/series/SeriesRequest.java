package org.basra.exchange.events.series;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.basra.exchange.events.schedules.ScheduleRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A draft, new or changed as a whole.
 *
 * @param title in both languages
 * @param description in both languages, or null
 * @param kind what kind of gathering it is
 * @param schedule when it takes place; null while nobody knows
 * @param capacity seats of each occurrence
 */
record SeriesRequest(
    @NotNull @Valid SeriesTitle title,
    @Valid @Schema(nullable = true) SeriesDescription description,
    @NotNull SeriesKind kind,
    @Valid @Schema(nullable = true) ScheduleRequest schedule,
    @NotNull @Min(1) @Max(10_000) @Schema(examples = "50") Integer capacity) {

  /** A title that readers of either language understand. */
  record SeriesTitle(
      @NotBlank @Size(max = 200) @Schema(examples = "أمسيات غسان كنفاني") String ar,
      @NotBlank @Size(max = 200) @Schema(examples = "Ghassan Kanafani evenings") String en) {}

  /** What it is about. */
  record SeriesDescription(
      @NotBlank @Size(max = 4000) String ar, @NotBlank @Size(max = 4000) String en) {}
}
