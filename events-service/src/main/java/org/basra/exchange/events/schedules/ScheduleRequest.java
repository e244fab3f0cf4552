package org.basra.exchange.events.schedules;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a series shall take place.
 *
 * @param zone IANA name of the zone whose wall clock is meant
 * @param startsAt wall clock of the first occurrence, whole minutes
 * @param durationMinutes how long each occurrence lasts
 * @param rule RFC 5545 recurrence rule without the name RRULE; null for a single occurrence
 */
public record ScheduleRequest(
    @NotNull @Size(min = 1, max = 64) @Schema(examples = "Asia/Baghdad") String zone,
    @NotNull
        @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(implementation = String.class, examples = "2026-12-03T18:00")
        LocalDateTime startsAt,
    @NotNull @Min(5) @Max(1440) @Schema(examples = "90") Integer durationMinutes,
    @Size(max = 200) @Schema(nullable = true, examples = "FREQ=WEEKLY;BYDAY=TH;COUNT=4")
        String rule) {}
