/** What awards of the applications service bring to the programme: drafts for organisers. */
package org.basra.exchange.events.awards;
