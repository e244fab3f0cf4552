/**
 * Duplicates: copies the library can spare are withdrawn and offered, and the offer is told to the
 * others. What becomes of the books afterwards is not the library's affair.
 */
package org.basra.exchange.library.duplicates;
