/**
 * Who has a seat and who waits for one. A seat that becomes free goes to the first in the queue in
 * the transaction that frees it; people are known here by a pseudonymous account alone.
 */
package org.basra.exchange.events.registrations;
