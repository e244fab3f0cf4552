/**
 * When things take place: wall clock, zone and rule, and the dates that follow from them. Knows
 * nothing of what takes place.
 */
package org.basra.exchange.events.schedules;
