/**
 * What organisers do to the programme as people know it: publish a series, change the seats of an
 * occurrence, call things off. Each is one transaction over series, occurrences and registrations.
 */
package org.basra.exchange.events.programme;
