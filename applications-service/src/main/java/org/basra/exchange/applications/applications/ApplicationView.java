package org.basra.exchange.applications.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.applications.answers.Warning;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.applications.transitions.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An application as its applicant and officers see it; times in UTC. It does not say who applied.
 *
 * @param outcome what was decided; null to the applicant until it is released
 * @param formVersion the version of the call's form that is filled in
 * @param answers what was answered; empty after a withdrawal
 * @param warnings what would keep a draft from being submitted; empty when it is no draft
 * @param receipt SHA-256 of the canonical {@code {"answers","callId","form":{"schema","version"}}},
 *     from the submission on
 * @param respondBy the first instant at which an offer can no longer be answered
 */
public record ApplicationView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID callId,
    @Schema(required = true) ApplicationStatus status,
    @Schema(nullable = true) Outcome outcome,
    @Schema(required = true) int formVersion,
    @Schema(required = true) JsonDocument answers,
    @Schema(required = true) List<Warning> warnings,
    @Schema(nullable = true) String receipt,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) Instant submittedAt,
    @Schema(nullable = true) Instant respondBy) {}
