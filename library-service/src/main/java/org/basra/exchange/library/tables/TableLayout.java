package org.basra.exchange.library.tables;

import java.nio.charset.Charset;

/**
 * How a table is to be read.
 *
 * @param format what parts cells
 * @param charset UTF-8 or windows-1256
 * @param columns which column tells what
 * @param source whose list it is, for MARC 003 and 040, or null
 */
public record TableLayout(TableFormat format, Charset charset, ColumnMap columns, String source) {}
