package org.basra.exchange.local.negative;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the answers were. */
public final class Tally {

  private final int operations;
  private final Map<String, Integer> answers = new TreeMap<>();
  private final Map<String, Integer> mutations = new TreeMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> offences = new ArrayList<>();

  Tally(int operations) {
    this.operations = operations;
  }

  void count(int status, String code, String mutation) {
    statuses.merge(status, 1, Integer::sum);
    answers.merge(status + " " + code, 1, Integer::sum);
    mutations.merge(mutation, 1, Integer::sum);
  }

  void offend(String offence) {
    offences.add(offence);
  }

  /** Each with the request and the answer in full. */
  public List<String> offences() {
    return List.copyOf(offences);
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
    out.printf("  offences %d%n", offences.size());
  }
}
