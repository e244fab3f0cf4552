package org.basra.exchange.library.rules;

import static org.basra.exchange.library.LibraryProblem.CIRCULATION_RULE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;

/** The rules of circulation. Read anew each time, so that a change counts everywhere at once. */
@ApplicationScoped
public class CirculationRules implements PanacheRepositoryBase<CirculationRule, UUID> {

  private static final UUID FIRST = new UUID(0, 0);

  private static final String APPLYING =
      """
      (patronCategory = ?1 or patronCategory is null) and (itemType = ?2 or itemType is null)
      and (location = ?3 or location is null)
      """;

  /** The most specific rule: category counts before item type, and that before location. */
  public CirculationRule deciding(PatronCategory category, ItemType itemType, String location) {
    return applying(category, itemType, location).getFirst();
  }

  /** All rules that apply, the deciding one first; the last is the one for everybody. */
  List<CirculationRule> applying(PatronCategory category, ItemType itemType, String location) {
    return find(APPLYING, category, itemType, location).stream()
        .sorted(Comparator.comparing(CirculationRule::conditions, Conditions.MOST_SPECIFIC_FIRST))
        .toList();
  }

  CirculationRule load(UUID id) {
    return findByIdOptional(id).orElseThrow(CIRCULATION_RULE_NOT_FOUND::problem);
  }

  List<CirculationRule> oldestFirst(Optional<UUID> after, int limit) {
    return find("id > ?1 order by id", after.orElse(FIRST)).page(Page.ofSize(limit)).list();
  }
}
