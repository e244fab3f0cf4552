/**
 * The five stories of {@code ./exchange demo}. Each step says what it asked, checks the answer and
 * stops the story when it is not as promised; each run uses codes of its own, so that a story can
 * be told again and again to the same data.
 */
package org.basra.exchange.local.demo;
