/**
 * New copies: bought, given or found in a box, each becomes an item of a record. Where readers wait
 * for the record, a new copy goes to the first of them, as one that is returned does.
 */
package org.basra.exchange.library.accessions;
