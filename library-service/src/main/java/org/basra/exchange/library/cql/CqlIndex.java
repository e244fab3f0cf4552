package org.basra.exchange.library.cql;

import static org.basra.exchange.library.cql.CqlRelation.ALL;
import static org.basra.exchange.library.cql.CqlRelation.ANY;
import static org.basra.exchange.library.cql.CqlRelation.AT_LEAST;
import static org.basra.exchange.library.cql.CqlRelation.AT_MOST;
import static org.basra.exchange.library.cql.CqlRelation.EQUAL;
import static org.basra.exchange.library.cql.CqlRelation.EXACT;
import static org.basra.exchange.library.cql.CqlRelation.LESS;
import static org.basra.exchange.library.cql.CqlRelation.MORE;
import static org.basra.exchange.library.cql.CqlRelation.UNEQUAL;
import static org.basra.exchange.library.cql.CqlRelation.WITHIN;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What can be searched, under the names that libraries know. */
public enum CqlIndex {
  ANYWHERE(
      "anywhere",
      List.of("cql.serverChoice", "cql.anywhere", "cql.keywords", "cql.anyIndexes"),
      Set.of(EQUAL, ALL, ANY)),
  TITLE("title", List.of("dc.title", "bath.title", "title"), Set.of(EQUAL, EXACT, ALL, ANY)),
  CREATOR(
      "creator or contributor",
      List.of("dc.creator", "dc.contributor", "bath.author", "bath.name", "creator", "author"),
      Set.of(EQUAL, EXACT, ALL, ANY)),
  SUBJECT(
      "subject heading",
      List.of("dc.subject", "bath.subject", "subject"),
      Set.of(EQUAL, EXACT, ALL, ANY)),
  LANGUAGE(
      "language, ISO 639-2/B",
      List.of("dc.language", "language"),
      Set.of(EQUAL, EXACT, ALL, ANY, UNEQUAL)),
  DATE(
      "Gregorian year of publication",
      List.of("dc.date", "date"),
      Set.of(EQUAL, EXACT, UNEQUAL, LESS, MORE, AT_LEAST, AT_MOST, WITHIN)),
  RECORD_ID("id in this catalogue", List.of("rec.id", "rec.identifier"), Set.of(EQUAL, EXACT, ANY)),
  NUMBER(
      "ISBN or ISSN",
      List.of("bath.isbn", "bath.issn", "dc.identifier"),
      Set.of(EQUAL, EXACT, ANY)),
  EVERYTHING("all records", List.of("cql.allRecords"), Set.of(EQUAL, EXACT));

  private final String title;
  private final List<String> names;
  private final Set<CqlRelation> relations;

  CqlIndex(String title, List<String> names, Set<CqlRelation> relations) {
    this.title = title;
    this.names = names;
    this.relations = relations;
  }

  /** What it is. */
  public String title() {
    return title;
  }

  /** Its names, with and without the set they come from. */
  public List<String> names() {
    return names;
  }

  /** What it can be asked, in a stable order. */
  public List<CqlRelation> relations() {
    return relations.stream().sorted().toList();
  }

  static CqlIndex named(String name) {
    return Arrays.stream(values())
        .filter(index -> index.names.stream().anyMatch(name::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(() -> Diagnostic.UNSUPPORTED_INDEX.about(name));
  }

  /** The relation of that name, where this index has it. */
  CqlRelation relation(String name) {
    return CqlRelation.named(name)
        .filter(relations::contains)
        .orElseThrow(() -> Diagnostic.UNSUPPORTED_RELATION.about(name));
  }
}
