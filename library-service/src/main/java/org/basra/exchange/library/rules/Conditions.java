package org.basra.exchange.library.rules;

import java.util.Comparator;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;

/**
 * Who and what a rule is for; null means any.
 *
 * @param location code of the shelf or branch where the item belongs
 */
record Conditions(PatronCategory patronCategory, ItemType itemType, String location) {

  /**
   * The reader's category counts before the kind of item, and that before the place: of two rules
   * that apply, the one that names what the other leaves open comes first.
   */
  static final Comparator<Conditions> MOST_SPECIFIC_FIRST =
      Comparator.<Conditions, Boolean>comparing(one -> one.patronCategory() == null)
          .thenComparing(one -> one.itemType() == null)
          .thenComparing(one -> one.location() == null);

  boolean areForEverybody() {
    return patronCategory == null && itemType == null && location == null;
  }
}
