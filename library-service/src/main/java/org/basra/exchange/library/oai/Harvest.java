package org.basra.exchange.library.oai;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A list of records that is given page by page, in the order of their last change. A page ends
 * nothing: what changes while a harvest goes on moves to its end and is given again.
 *
 * @param verb ListRecords or ListIdentifiers
 * @param format of the records
 * @param set which records
 * @param dates when they changed
 * @param after behind which record the page begins, null for the first page
 * @param given how many records were on the pages before
 * @param total how many there were in all on the first page, null there
 */
record Harvest(
    OaiVerb verb,
    OaiFormat format,
    OaiSet set,
    OaiDates dates,
    Position after,
    long given,
    Long total) {

  /** How many values a resumption token has. */
  static final int SIZE = 9;

  /**
   * A place in the list.
   *
   * @param changed when its record changed, in microseconds
   * @param id its record
   */
  record Position(Instant changed, UUID id) {}

  /** The harvest that begins behind a page. */
  Harvest behind(ArchivedRecord last, int page, long all) {
    var position = new Position(last.changed(), last.id());
    return new Harvest(verb, format, set, dates, position, given + page, all);
  }

  /** What a resumption token keeps. */
  List<String> token() {
    return List.of(
        verb.name(),
        format.name(),
        set.spec(),
        text(dates.from()),
        text(dates.before()),
        after.changed().toString(),
        after.id().toString(),
        Long.toString(given),
        Long.toString(total));
  }

  private static String text(Instant instant) {
    return instant == null ? "" : instant.toString();
  }

  /** The harvest of a token that {@link #token()} made. */
  static Harvest of(List<String> token) {
    return new Harvest(
        OaiVerb.valueOf(token.get(0)),
        OaiFormat.valueOf(token.get(1)),
        OaiSet.of(token.get(2)),
        new OaiDates(instant(token.get(3)), instant(token.get(4))),
        new Position(Instant.parse(token.get(5)), UUID.fromString(token.get(6))),
        Long.parseLong(token.get(7)),
        Long.valueOf(token.get(8)));
  }

  private static Instant instant(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }
}
