package org.basra.exchange.applications.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where {@code $ref} leads. A reference that leads back to itself would never end, and a few
 * references to references to references would make one small form cost as much as a million.
 */
final class References {

  private static final long MOST_SCHEMAS = 3000;
  private static final String REF = "$ref";

  private final Map<String, JsonNode> places;
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  References(Map<String, JsonNode> places) {
    this.places = places;
    places.keySet().stream()
        .filter(place -> !place.isEmpty())
        .forEach(
            place -> children.computeIfAbsent(parent(place), at -> new ArrayList<>()).add(place));
    places.forEach(this::mustLead);
    if (faults.isEmpty() && size("") > MOST_SCHEMAS && faults.isEmpty()) {
      fault(
          "",
          "الاستمارة أكبر مما يُسمح به بعد تتبّع مراجعها",
          "The form is too large when its references are followed");
    }
  }

  List<Fault> faults() {
    return faults;
  }

  /** The place that a schema's reference leads to; empty without one. */
  static Optional<String> target(JsonNode schema) {
    return schema.path(REF).isTextual() && schema.path(REF).asText().startsWith("#")
        ? Optional.of(schema.path(REF).asText().substring(1))
        : Optional.empty();
  }

  private void mustLead(String place, JsonNode schema) {
    if (schema.has(REF) && target(schema).filter(places::containsKey).isEmpty()) {
      fault(
          Pointer.append(place, REF),
          "المرجع يجب أن يقود إلى مخطط داخل الاستمارة نفسها",
          "A reference leads to a schema within the form itself");
    }
  }

  /** How many schemas there are below a place when references are followed. */
  private long size(String place) {
    var known = sizes.get(place);
    if (known != null) {
      return known;
    }
    if (!open.add(place)) {
      fault(place, "المراجع تدور على نفسها", "The references lead in a circle");
      return 0;
    }
    long size = 1;
    for (var child : children.getOrDefault(place, List.of())) {
      size = Math.min(size + (isDefinition(child) ? check(child) : size(child)), Integer.MAX_VALUE);
    }
    var target = target(places.get(place));
    if (target.isPresent()) {
      size = Math.min(size + size(target.get()), Integer.MAX_VALUE);
    }
    open.remove(place);
    sizes.put(place, size);
    return size;
  }

  /** A definition counts where it is used; here only its own references are followed. */
  private long check(String definition) {
    size(definition);
    return 0;
  }

  private static boolean isDefinition(String place) {
    var parent = place.substring(0, place.lastIndexOf('/'));
    return parent.endsWith("/$defs");
  }

  /** The nearest schema around a place: between the two stand one or two steps of keywords. */
  private String parent(String place) {
    var parent = place;
    do {
      parent = parent.substring(0, parent.lastIndexOf('/'));
    } while (!places.containsKey(parent));
    return parent;
  }

  private void fault(String at, String ar, String en) {
    faults.add(Fault.at(SchemaLint.ROOT + at, ar, en));
  }
}
