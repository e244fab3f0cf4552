/**
 * Places where goods can be, known by a code and their governorate. Addresses and coordinates are
 * not stored: a list of them could guide an attack.
 */
package org.basra.exchange.aid.locations;
