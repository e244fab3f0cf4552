/**
 * What is scanned along the shelves of a stock-taking, and the differences that come of it. A
 * barcode counts once, as the catalogue was when it was first scanned: what is lent afterwards is
 * no difference. Nothing here changes an item.
 */
package org.basra.exchange.library.shelfchecks;
