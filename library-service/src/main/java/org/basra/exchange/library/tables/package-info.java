/**
 * Tables of books (CSV, TSV) as they leave spreadsheets, read row by row into MARC records: what
 * comes in as a row is searched, exported and imported again like any other record.
 */
package org.basra.exchange.library.tables;
