/** People who borrow, known here by a card number and a pseudonymous account alone. */
package org.basra.exchange.library.patrons;
