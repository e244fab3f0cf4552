package org.basra.exchange.library.contributors;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.basra.exchange.library.headings.NameKey;

/**
 * All names of one contributor.
 *
 * @param all in the order in which they came
 */
record ContributorNames(List<ContributorName> all) {

  /** The name to show in its own script; null where it is known in Latin letters alone. */
  String original(Contributor contributor) {
    return shown(contributor.preferredOriginal, false);
  }

  /** The name to show in Latin letters; null where it is not known in them. */
  String latin(Contributor contributor) {
    return shown(contributor.preferredLatin, true);
  }

  /** The first dates that came with a name, as printed; null where none did. */
  String dates() {
    return all.stream().map(name -> name.dates).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Whether this is how some library writes it; null asks for nothing. */
  boolean has(String name, boolean isLatin) {
    return name == null
        || all.stream().anyMatch(known -> known.isLatin() == isLatin && known.name.equals(name));
  }

  /** Those with these keys. */
  ContributorNames among(Collection<String> keys) {
    return new ContributorNames(all.stream().filter(name -> keys.contains(name.key)).toList());
  }

  Optional<ContributorName> byId(long id) {
    return all.stream().filter(name -> name.seq == id).findFirst();
  }

  List<String> keys() {
    return all.stream().map(name -> name.key).toList();
  }

  /** By which the contributor stands in lists. */
  String sortKey(Contributor contributor) {
    var original = original(contributor);
    return NameKey.sortKey(original == null ? latin(contributor) : original);
  }

  private String shown(String preferred, boolean isLatin) {
    if (preferred != null) {
      return preferred;
    }
    return all.stream()
        .filter(name -> name.isLatin() == isLatin)
        .map(name -> name.name)
        .findFirst()
        .orElse(null);
  }
}
