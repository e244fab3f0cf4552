/**
 * The life of an application as one table: which command leads from where to where, who may give
 * it, and under which condition. Pure; {@code docs/application-transitions.md} is printed from it.
 */
package org.basra.exchange.applications.transitions;
