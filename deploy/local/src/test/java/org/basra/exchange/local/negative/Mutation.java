package org.basra.exchange.local.negative;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** One way to make a request wrong, or at least unusual. */
interface Mutation {

  /** Its name in the report. */
  String name();

  /** Whether it can be done to this request. */
  boolean fits(Draft draft);

  /** Does it; what exactly comes from {@code random}. */
  void apply(Draft draft, Random random);

  /** All there are. */
  static List<Mutation> all() {
    return Stream.of(ValueMutation.values(), BodyMutation.values(), PlaceMutation.values())
        .<Mutation>flatMap(Stream::of)
        .toList();
  }

  /** One of these. */
  static <T> T one(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
