package org.basra.exchange.library.rules;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;

/** The rules of circulation. Read anew each time, so that a change counts everywhere at once. */
@ApplicationScoped
public class CirculationRules implements PanacheRepositoryBase<CirculationRule, UUID> {

  private static final String APPLYING =
      """
      (patronCategory = ?1 or patronCategory is null) and (itemType = ?2 or itemType is null)
      and (location = ?3 or location is null)
      order by patronCategory nulls last, itemType nulls last, location nulls last
      """;

  /** The most specific rule: category counts before item type, and that before location. */
  public CirculationRule deciding(PatronCategory category, ItemType itemType, String location) {
    return applying(category, itemType, location).getFirst();
  }

  /** All rules that apply, the deciding one first; the last is the one for everybody. */
  List<CirculationRule> applying(PatronCategory category, ItemType itemType, String location) {
    return find(APPLYING, category, itemType, location).list();
  }
}
