/** Whole transactions, tried again when the database says that trying again will help. */
package org.basra.exchange.platform.transaction;
