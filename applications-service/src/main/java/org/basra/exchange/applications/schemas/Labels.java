package org.basra.exchange.applications.schemas;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * What people call the questions of a form. A key is a JSON pointer into the answers with {@code *}
 * for any item of a list ({@code /contacts/*}{@code /name}), or the bare name of a property, which
 * serves wherever no pointer says better.
 *
 * @param byKey Arabic and English under each key
 */
public record Labels(Map<String, LocalizedText> byKey) {

  /** Any item of a list. */
  public static final String ITEM = "*";

  private static final LocalizedText FORM = new LocalizedText("الاستمارة", "The form");

  /** Keeps a copy, sorted by key. */
  public Labels {
    byKey = Collections.unmodifiableMap(new TreeMap<>(byKey));
  }

  /** The label of exactly this place, given by its steps. */
  Optional<LocalizedText> of(List<String> path) {
    var pointer = path.stream().reduce("", Pointer::append);
    return Optional.ofNullable(byKey.get(pointer))
        .or(() -> Optional.ofNullable(path.isEmpty() ? null : byKey.get(path.getLast())));
  }

  /** The label of the place or of the nearest place around it that has one. */
  LocalizedText nearest(List<String> path) {
    for (int length = path.size(); length > 0; length--) {
      var place = path.subList(0, length);
      var label = of(place).or(() -> of(place.stream().map(Labels::general).toList()));
      if (label.isPresent()) {
        return label.get();
      }
    }
    return FORM;
  }

  /** The step with any index in place of an index. */
  private static String general(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9') ? ITEM : step;
  }
}
