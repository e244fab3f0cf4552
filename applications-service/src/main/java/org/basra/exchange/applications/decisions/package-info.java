/** Outcomes: recorded under seal, and made known together. */
package org.basra.exchange.applications.decisions;
