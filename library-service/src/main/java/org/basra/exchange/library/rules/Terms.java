package org.basra.exchange.library.rules;

import jakarta.persistence.Embeddable;

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
    int loanDays, int renewals, int loanLimit, int holdLimit, int shelfDays, int overdueLimit) {}
