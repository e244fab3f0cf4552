package org.basra.exchange.aid.products;

import java.util.List;

/** Whether what was said of an aid item fits its kind. Fields are named as in JSON. */
sealed interface AidItemDecision {

  record Sound() implements AidItemDecision {}

  record Incomplete(List<String> missing) implements AidItemDecision {}

  record NotAMedicine(List<String> superfluous) implements AidItemDecision {}
}
