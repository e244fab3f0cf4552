package org.basra.exchange.library.rules;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rule grants.
 *
 * @param loanDays days of a loan, 0 where nothing is lent
 * @param renewals how often a loan may be renewed
 * @param loanLimit how many open loans a patron may have
 * @param holdLimit how many open holds a patron may have
 * @param shelfDays open days that a copy waits on the hold shelf
 * @param overdueLimit with so many overdue loans a patron borrows nothing more
 */
@Embeddable
public record Terms(
    @NotNull @Min(0) @Max(365) @Schema(examples = "21") Integer loanDays,
    @NotNull @Min(0) @Max(50) @Schema(examples = "2") Integer renewals,
    @NotNull @Min(0) @Max(500) @Schema(examples = "5") Integer loanLimit,
    @NotNull @Min(0) @Max(500) @Schema(examples = "5") Integer holdLimit,
    @NotNull @Min(1) @Max(60) @Schema(examples = "7") Integer shelfDays,
    @NotNull @Min(1) @Max(100) @Schema(examples = "3") Integer overdueLimit) {}
