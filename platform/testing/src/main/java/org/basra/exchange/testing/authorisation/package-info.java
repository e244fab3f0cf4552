/**
 * Who may do what, found out by asking: every operation is called as every role, and what comes
 * back is the page in {@code docs/authorisation}.
 */
package org.basra.exchange.testing.authorisation;
