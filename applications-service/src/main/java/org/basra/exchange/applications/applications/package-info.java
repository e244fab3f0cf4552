/**
 * Applications: one person's answer to a call, from the draft on. Every later step begins in {@link
 * org.basra.exchange.applications.applications.Steps}.
 */
package org.basra.exchange.applications.applications;
