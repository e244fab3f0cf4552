/**
 * The audit log: who did what to which object and why, written in the transaction of the act. A
 * keyed hash chain, sealed behind the writers' backs, shows every later change and names the first.
 */
package org.basra.exchange.platform.audit;
