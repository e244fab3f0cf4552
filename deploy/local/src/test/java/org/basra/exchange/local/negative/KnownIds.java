package org.basra.exchange.local.negative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Ids that exist in the stack, by the collection they were found in: {@code loans}, {@code calls}.
 */
final class KnownIds {

  private final Map<String, List<String>> byCollection = new LinkedHashMap<>();

  /** Notes an id of {@code /api/library/v1/loans} under {@code loans}. */
  void add(String collectionPath, String id) {
    byCollection.computeIfAbsent(lastSegment(collectionPath), name -> new ArrayList<>()).add(id);
  }

  /** An id for the parameter {@code name} in a path such as {@code …/loans/{id}/returns}. */
  Optional<String> inPath(String path, String name, Random random) {
    int place = path.indexOf("/{" + name + "}");
    return place < 0 ? Optional.empty() : pick(lastSegment(path.substring(0, place)), random);
  }

  /** An id for a field such as {@code patronId}. */
  Optional<String> forField(String name, Random random) {
    return name.endsWith("Id") && name.length() > 2
        ? pick(plural(name.substring(0, name.length() - 2)), random)
        : Optional.empty();
  }

  private Optional<String> pick(String collection, Random random) {
    var ids = byCollection.getOrDefault(collection, List.of());
    return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
  }

  /** Fields of one kind of thing may have several names. */
  private static String plural(String thing) {
    return switch (thing) {
      case "origin", "destination" -> "locations";
      case "series" -> "series";
      default -> thing + "s";
    };
  }

  private static String lastSegment(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
