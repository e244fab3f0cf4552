package org.basra.exchange.library.contributors;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says whose a name is.
 *
 * @param contributorId the contributor whose it is; null for somebody of whom nothing else is known
 */
record MoveNameRequest(
    @Schema(nullable = true, examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a")
        UUID contributorId) {}
