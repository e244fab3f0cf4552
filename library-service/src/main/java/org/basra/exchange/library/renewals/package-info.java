/** Keeping an item for longer, and all the reasons why that may not be. */
package org.basra.exchange.library.renewals;
