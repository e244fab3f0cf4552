package org.basra.exchange.library.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.library.donations.DonationMatchesView.MatchedLine;
import org.basra.exchange.library.donations.DonationMatchesView.MatchedRecord;
import org.basra.exchange.library.items.Holding;
import org.basra.exchange.library.items.Holdings;
import org.basra.exchange.library.words.Lexemes;
import org.basra.exchange.library.words.WordField;
import org.hibernate.Session;

/** Looks offered titles up in the catalogue: three statements, however many lines there are. */
@ApplicationScoped
class DonationMatches {

  /** Of a title of common words enough records are looked at, not all. */
  private static final String LOOK_UP =
      """
      SELECT asked.line, found.record_id
      FROM unnest(CAST(:queries AS text[])) WITH ORDINALITY AS asked (query, line)
      CROSS JOIN LATERAL (
        SELECT near.record_id, near.title_words
        FROM (
          SELECT s.record_id, s.title_words
          FROM record_search s JOIN bibliographic_record r ON r.id = s.record_id
          WHERE s.words @@ CAST(asked.query AS tsquery) AND r.status = 'ACTIVE'
          LIMIT 500) AS near
        ORDER BY near.title_words, near.record_id
        LIMIT 5) AS found
      """;

  private static final Comparator<MatchedRecord> LIKELY_FIRST =
      Comparator.comparing(MatchedRecord::sameTitle)
          .thenComparing(MatchedRecord::sameContributor)
          .reversed();

  private final EntityManager entities;
  private final RecordRepository records;
  private final Holdings holdings;

  DonationMatches(EntityManager entities, RecordRepository records, Holdings holdings) {
    this.entities = entities;
    this.records = records;
    this.holdings = holdings;
  }

  List<MatchedLine> of(List<BookDonationLine> lines) {
    var titles = lines.stream().map(OfferedWork::of).toList();
    var found = lookUp(titles);
    var ids = found.values().stream().flatMap(List::stream).distinct().toList();
    var known =
        records.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(BibliographicRecord::id, record -> record));
    var copies = holdings.of(ids);
    var matched = new ArrayList<MatchedLine>();
    for (int i = 0; i < lines.size(); i++) {
      var work = titles.get(i);
      var matches =
          found.getOrDefault(i, List.of()).stream()
              .map(id -> work.match(known.get(id), copies.getOrDefault(id, Holding.NONE)))
              .sorted(LIKELY_FIRST)
              .toList();
      matched.add(new MatchedLine(lines.get(i).id, lines.get(i).title, matches));
    }
    return matched;
  }

  /** Ids of found records by the place of the line. */
  private Map<Integer, List<UUID>> lookUp(List<OfferedWork> titles) {
    var found = new HashMap<Integer, List<UUID>>();
    entities
        .unwrap(Session.class)
        .createNativeQuery(LOOK_UP, Object[].class)
        .setParameter("queries", titles.stream().map(DonationMatches::query).toArray(String[]::new))
        .getResultStream()
        .forEach(
            row ->
                found
                    .computeIfAbsent(((Number) row[0]).intValue() - 1, line -> new ArrayList<>())
                    .add((UUID) row[1]));
    return found;
  }

  /** Records with all these words in a title; a title without words finds nothing. */
  private static String query(OfferedWork work) {
    var inTitle = ":" + WordField.TITLE.weight();
    return work.titleWords().stream()
        .map(word -> Lexemes.folded(word) + inTitle)
        .collect(Collectors.joining(" & "));
  }
}
