/**
 * Stories that a person or a test tells to the running stack, through its public addresses alone.
 * Each step says what it asked, checks the answer and stops the story when it is not as promised.
 */
package org.basra.exchange.local.story;
