package org.basra.exchange.library.interlibrary;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lender does not lend it.
 *
 * @param reason why
 */
record RefuseInterlibraryLoanRequest(
    @NotNull @Schema(examples = "IN_USE") InterlibraryRefusalReason reason) {}
