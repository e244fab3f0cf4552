/**
 * What is lent, when and of which kind, in numbers. Nothing here is broken down by reader: loans
 * whose reader was forgotten count like all others.
 */
package org.basra.exchange.library.statistics;
