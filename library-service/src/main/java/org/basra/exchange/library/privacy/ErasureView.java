package org.basra.exchange.library.privacy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a reader is forgotten.
 *
 * @param erasedAt UTC
 * @param forgottenLoans so many ended loans are nobody's from now on
 */
record ErasureView(
    @Schema(required = true) Instant erasedAt,
    @Schema(required = true, examples = "12") int forgottenLoans) {}
