/**
 * Files of MARC 21 records, and tables of books, on their way into the catalogue. An import runs in
 * the background, gives every record of the file exactly one outcome, and goes on where it was when
 * the service restarts. As a dry run it leaves the catalogue as it is.
 */
package org.basra.exchange.library.imports;
