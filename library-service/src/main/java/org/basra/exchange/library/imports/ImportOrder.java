package org.basra.exchange.library.imports;

import org.basra.exchange.library.tables.TableLayout;

/**
 * What a librarian asks for with a file.
 *
 * @param format from the media type
 * @param dryRun whether the outcomes are only to be found out
 * @param table how the table is to be read; null for MARC
 */
record ImportOrder(ImportFormat format, boolean dryRun, TableLayout table) {}
