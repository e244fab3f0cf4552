/**
 * Cataloguing by hand: a librarian writes, corrects, deletes and restores single records. What the
 * steps do to a record is the catalogue's affair; what keeps one in use is known here.
 */
package org.basra.exchange.library.cataloguing;
