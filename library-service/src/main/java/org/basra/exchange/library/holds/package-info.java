/** Readers who wait for a publication or for one copy of it, first come, first served. */
package org.basra.exchange.library.holds;
