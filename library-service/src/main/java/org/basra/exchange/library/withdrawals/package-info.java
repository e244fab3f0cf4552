/** Taking a single copy out of the stock for good, when nobody has it or waits for it. */
package org.basra.exchange.library.withdrawals;
