package org.basra.exchange.library.donations;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.BibliographicRecord;
import org.basra.exchange.library.catalogue.RecordBrief;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.donations.DonationMatchesView.MatchedRecord;
import org.basra.exchange.library.items.Holding;
import org.basra.exchange.library.words.SearchWord;
import org.basra.exchange.library.words.SortKey;

/**
 * What a line speaks of, as it is compared with records.
 *
 * @param title before its first colon or slash: what follows is seldom in the catalogue's title
 * @param names words of the author's name, folded
 */
record OfferedWork(String title, Set<String> names) {

  private static final int MOST_WORDS = 12;

  /** Shorter words are initials and particles that many names share. */
  private static final int SHORTEST_NAME = 3;

  static OfferedWork of(BookDonationLine line) {
    return new OfferedWork(line.title.split("[:/]", 2)[0], names(Stream.of(line.author)));
  }

  List<SearchWord> titleWords() {
    return SearchWord.of(title).stream().limit(MOST_WORDS).toList();
  }

  MatchedRecord match(BibliographicRecord record, Holding holding) {
    var view = RecordView.of(record);
    var key = SortKey.of(title);
    boolean sameTitle =
        Stream.of(view.title().original(), view.title().latin())
            .filter(Objects::nonNull)
            .anyMatch(each -> SortKey.of(each).equals(key));
    var shared =
        new HashSet<>(
            names(
                view.contributors().stream()
                    .flatMap(name -> Stream.of(name.original(), name.latin()))));
    shared.retainAll(names);
    return new MatchedRecord(
        RecordBrief.of(record), sameTitle, !shared.isEmpty(), holding.copies());
  }

  private static Set<String> names(Stream<String> written) {
    return written
        .filter(Objects::nonNull)
        .flatMap(name -> SearchWord.of(name).stream())
        .map(SearchWord::folded)
        .filter(word -> word.length() >= SHORTEST_NAME)
        .collect(Collectors.toSet());
  }
}
