/**
 * How stories are told to a running stack, through its public addresses alone: callers, answers,
 * topics, a narrator. What the stories are is told elsewhere.
 */
package org.basra.exchange.local.story;
