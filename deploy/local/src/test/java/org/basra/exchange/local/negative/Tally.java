package org.basra.exchange.local.negative;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;

/** What the answers were. */
public final class Tally {

  private final int operations;
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Map<String, Integer> mutations = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, Integer> offences = new TreeMap<>();
  private String firstOffence = "";

  Tally(int operations) {
    this.operations = operations;
  }

  void count(int status, String code, String mutation) {
    statuses.merge(status, 1, Integer::sum);
    answers.merge(status + " " + code, 1, Integer::sum);
    mutations.merge(mutation, 1, Integer::sum);
  }

  /** {@code kind}: in one line; {@code whole}: request and answer in full. */
  void offend(String kind, String whole) {
    if (offences.isEmpty()) {
      firstOffence = whole;
    }
    offences.merge(kind, 1, Integer::sum);
  }

  /** The first request that was answered wrongly, with its answer; empty when there is none. */
  public String firstOffence() {
    return firstOffence;
  }

  /** How many requests were sent. */
  public int requests() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Status, code and how often; then the mutations. */
  public void print(PrintStream out) {
    out.printf("Negative run: %d requests to %d operations%n", requests(), operations);
    statuses.forEach((status, count) -> out.printf("  %d  %5d%n", status, count));
    answers.forEach((answer, count) -> out.printf("  %-32s %5d%n", answer, count));
    mutations.forEach((mutation, count) -> out.printf("  by %-29s %5d%n", mutation, count));
    offences.forEach((offence, count) -> out.printf("  OFFENCE %s: %d%n", offence, count));
  }
}
