package org.basra.exchange.library.exports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.ContributorView;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.words.SortKey;

/**
 * The names of a record that are of bodies and meetings, not of persons: MARC tells them by tag.
 *
 * @param keys as catalogues file them
 */
record CorporateNames(List<String> keys) {

  private static final Set<String> TAGS = Set.of("110", "111", "710", "711");
  private static final int TAG_LENGTH = 3;

  static CorporateNames of(MarcRecord record) {
    return new CorporateNames(
        Stream.concat(TAGS.stream(), Stream.of("880"))
            .flatMap(record::data)
            .filter(CorporateNames::isOfBody)
            .flatMap(field -> field.all('a'))
            .map(SortKey::of)
            .filter(key -> !key.isEmpty())
            .toList());
  }

  /** The field in the other script names its partner: {@code 710-03}. */
  private static boolean isOfBody(DataField field) {
    return TAGS.contains(field.tag())
        || field
            .first('6')
            .filter(link -> link.length() >= TAG_LENGTH)
            .filter(link -> TAGS.contains(link.substring(0, TAG_LENGTH)))
            .isPresent();
  }

  boolean contain(ContributorView someone) {
    return Stream.of(someone.original(), someone.latin())
        .filter(Objects::nonNull)
        .map(SortKey::of)
        .anyMatch(name -> keys.stream().anyMatch(name::startsWith));
  }
}
