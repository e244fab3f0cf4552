package org.basra.exchange.library.interlibrary;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * It is on its way to the borrower.
 *
 * @param dueBack last day, at the library, by which the lender wants it back; within a year
 */
record ShipInterlibraryLoanRequest(@NotNull @Schema(examples = "2027-01-31") LocalDate dueBack) {}
