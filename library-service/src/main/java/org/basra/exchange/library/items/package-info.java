/**
 * Items: the copies a reader can hold. Each belongs to one bibliographic record and carries one
 * barcode; whether it is lent is told by the loans.
 */
package org.basra.exchange.library.items;
