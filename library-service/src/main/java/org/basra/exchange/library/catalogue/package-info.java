/**
 * The catalogue: bibliographic records as libraries exchange them, kept whole and found again.
 * Every title, contributor, publisher and series shows its Arabic and its romanised form as equals.
 */
package org.basra.exchange.library.catalogue;
