package org.basra.exchange.applications.decisions;

import jakarta.validation.constraints.NotNull;
import org.basra.exchange.applications.transitions.Outcome;

/**
 * What was decided; stays sealed until it is released.
 *
 * @param outcome the outcome
 */
record DecisionRequest(@NotNull Outcome outcome) {}
