/**
 * The dates of published series, with their times in every city of the programme and the count of
 * their seats. Who sits there is the registrations' affair.
 */
package org.basra.exchange.events.occurrences;
