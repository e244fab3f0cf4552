/**
 * Notices about loans: decided once for each due date, told as an event, and mailed to those
 * readers who gave an address.
 */
package org.basra.exchange.library.notices;
