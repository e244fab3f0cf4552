/**
 * The programme of seminars, workshops and dialogue forums: series, occurrences and registrations.
 */
package org.basra.exchange.events;
