/**
 * Files of MARC 21 records on their way into the catalogue. An import runs in the background, gives
 * every record of the file exactly one outcome, and goes on where it was when the service restarts.
 */
package org.basra.exchange.library.imports;
