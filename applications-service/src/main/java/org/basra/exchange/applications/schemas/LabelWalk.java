package org.basra.exchange.applications.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * Follows a form as answers do, through references, and finds the properties that nobody can read
 * because they have no label. The form's references have been checked to end.
 */
final class LabelWalk {

  private static final List<String> SAME_PLACE = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> CONDITIONS = List.of("if", "then", "else", "not");

  private final Map<String, JsonNode> places;
  private final Labels labels;
  private final Set<Fault> faults = new LinkedHashSet<>();

  LabelWalk(Map<String, JsonNode> places, Labels labels) {
    this.places = places;
    this.labels = labels;
    schema(places.get(""), List.of());
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  private void schema(JsonNode schema, List<String> path) {
    if (!schema.isObject()) {
      return;
    }
    References.target(schema).ifPresent(target -> schema(places.get(target), path));
    schema
        .path("properties")
        .properties()
        .forEach(entry -> property(entry.getValue(), with(path, entry.getKey())));
    schema.path("dependentSchemas").forEach(dependent -> schema(dependent, path));
    SAME_PLACE.forEach(keyword -> schema.path(keyword).forEach(part -> schema(part, path)));
    CONDITIONS.forEach(keyword -> schema(schema.path(keyword), path));
    var item = with(path, Labels.ITEM);
    schema.path("prefixItems").forEach(part -> schema(part, item));
    schema(schema.path("items"), item);
    schema(schema.path("contains"), item);
  }

  private void property(JsonNode schema, List<String> path) {
    if (labels.of(path).filter(LabelWalk::isComplete).isEmpty()) {
      var pointer = path.stream().reduce("", Pointer::append);
      faults.add(
          Fault.at(
              Pointer.append("/form/labels", pointer),
              "لا بد لكل حقل من عنوان بالعربية والإنجليزية",
              "Every field needs a label in Arabic and English"));
    }
    schema(schema, path);
  }

  private static boolean isComplete(LocalizedText label) {
    return label.ar() != null
        && label.en() != null
        && !label.ar().isBlank()
        && !label.en().isBlank();
  }

  private static List<String> with(List<String> path, String step) {
    var longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
