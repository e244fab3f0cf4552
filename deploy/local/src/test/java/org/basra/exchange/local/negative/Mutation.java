package org.basra.exchange.local.negative;

import java.util.List;
import java.util.Random;

/** One way to make a request wrong, or at least unusual. */
interface Mutation {

  /** Its name in the report. */
  String name();

  /** Whether it can be done to this request. */
  boolean fits(Draft draft);

  /** Does it; what exactly comes from {@code random}. */
  void apply(Draft draft, Random random);

  /** All there are, by kind; a body offers more to get wrong than a header. */
  static List<List<Mutation>> kinds() {
    return List.of(
        List.of(ValueMutation.values()),
        List.of(ValueMutation.values()),
        List.of(BodyMutation.values()),
        List.of(PlaceMutation.values()));
  }

  /** One that can be done to this request: first its kind is drawn, then it. */
  static Mutation fitting(Draft draft, Random random) {
    var kinds =
        kinds().stream()
            .map(kind -> kind.stream().filter(mutation -> mutation.fits(draft)).toList())
            .filter(kind -> !kind.isEmpty())
            .toList();
    return one(one(kinds, random), random);
  }

  /** One of these. */
  static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
