package org.basra.exchange.library.merges;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which record is merged into the one of the path.
 *
 * @param mergedId the record for which the other one stands afterwards
 */
record MergeRecordsRequest(
    @NotNull @Schema(examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID mergedId) {}
