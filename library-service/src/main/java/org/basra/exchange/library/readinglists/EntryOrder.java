package org.basra.exchange.library.readinglists;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An order that is asked for, against the entries that are there.
 *
 * @param there ids of all entries of the list
 */
record EntryOrder(Set<UUID> there) {

  /** What asking for an order means. */
  sealed interface Decision {

    record Accepted() implements Decision {}

    /**
     * The order is not of these entries.
     *
     * @param missing how many entries it leaves out
     * @param unknown how many it names that are not on the list
     */
    record OfOtherEntries(int missing, int unknown) implements Decision {}
  }

  /** Whether these, each named once, are all that are there. */
  Decision decide(List<UUID> asked) {
    var missing = new HashSet<>(there);
    asked.forEach(missing::remove);
    int unknown = (int) asked.stream().filter(id -> !there.contains(id)).count();
    return missing.isEmpty() && unknown == 0
        ? new Decision.Accepted()
        : new Decision.OfOtherEntries(missing.size(), unknown);
  }
}
