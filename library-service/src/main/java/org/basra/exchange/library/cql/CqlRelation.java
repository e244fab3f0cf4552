package org.basra.exchange.library.cql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a term is to stand in what is searched. */
public enum CqlRelation {
  /** The words side by side, in any of their forms. */
  EQUAL("=", "scr", "adj"),
  /** The whole statement and nothing else, however it is spelled. */
  EXACT("==", "exact"),
  ALL("all"),
  ANY("any"),
  UNEQUAL("<>"),
  LESS("<"),
  AT_MOST("<="),
  MORE(">"),
  AT_LEAST(">="),
  /** Between two values, both included. */
  WITHIN("within");

  private static final String CONTEXT = "cql.";

  private final List<String> names;

  CqlRelation(String... names) {
    this.names = List.of(names);
  }

  /** As it is written. */
  public String sign() {
    return names.getFirst();
  }

  static Optional<CqlRelation> named(String name) {
    boolean inContext = name.regionMatches(true, 0, CONTEXT, 0, CONTEXT.length());
    var bare = inContext ? name.substring(CONTEXT.length()) : name;
    return Arrays.stream(values())
        .filter(relation -> relation.names.stream().anyMatch(bare::equalsIgnoreCase))
        .findFirst();
  }
}
