package org.basra.exchange.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects what is wrong, so that one run tells all of it. */
final class Findings {

  private final List<String> found = new ArrayList<>();

  void require(boolean right, String where, String what) {
    if (!right) {
      found.add(where + ": " + what);
    }
  }

  void equal(Object actual, Object expected, String where, String field) {
    require(
        Objects.equals(actual, expected),
        where,
        field + " must be " + expected + ", not " + actual);
  }

  List<String> list() {
    return List.copyOf(found);
  }
}
