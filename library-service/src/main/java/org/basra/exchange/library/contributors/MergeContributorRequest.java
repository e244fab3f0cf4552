package org.basra.exchange.library.contributors;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Says that another contributor is the same one.
 *
 * @param otherId who is one with it from now on; its id leads to the one that stays
 */
record MergeContributorRequest(@NotNull UUID otherId) {}
