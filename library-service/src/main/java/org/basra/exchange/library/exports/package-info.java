/**
 * Records in the formats that libraries, readers and programs exchange: a format is chosen by the
 * Accept header, for one record as for a page of found ones.
 */
package org.basra.exchange.library.exports;
