package org.basra.exchange.library.matching;

import java.util.UUID;

/**
 * Records that share a key.
 *
 * @param key of title and author
 * @param size how many there are
 * @param confidence how much speaks for it that they are the same
 */
record DuplicateGroup(UUID key, long size, MatchConfidence confidence) {}
