/**
 * Merges: two descriptions of one work become one record. The copies of both stay, the old address
 * leads to the survivor, and a merge can be taken back.
 */
package org.basra.exchange.library.merges;
