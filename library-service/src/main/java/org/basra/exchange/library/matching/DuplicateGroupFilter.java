package org.basra.exchange.library.matching;

import java.util.List;

/**
 * Which groups are listed.
 *
 * @param confidence only those of this one, or null for all
 * @param dismissed those found to be different works, instead of those still to be looked at
 */
record DuplicateGroupFilter(MatchConfidence confidence, boolean dismissed) {

  List<String> query() {
    return List.of("duplicate-groups", String.valueOf(confidence), String.valueOf(dismissed));
  }
}
