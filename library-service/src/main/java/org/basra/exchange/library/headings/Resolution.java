package org.basra.exchange.library.headings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.basra.exchange.library.catalogue.ContributorKind;
import org.basra.exchange.library.catalogue.Heading;
import org.basra.exchange.library.headings.KeyedHeading.Form;

/**
 * Whom the headings of a batch mean, decided from the names that are known.
 *
 * <ul>
 *   <li>A heading means the contributor that has one of its forms as a name. The other form becomes
 *       a further name, unless the dates contradict: فلان without dates is many people.
 *   <li>Where its two forms are names of two contributors, the form with dates decides, then the
 *       one in Latin letters, which writes the vowels. The two are not merged: that is a
 *       librarian's decision.
 *   <li>Where neither is known, both are names of a new contributor.
 * </ul>
 *
 * <p>Deterministic: the same headings and the same known names give the same answer, but for the
 * ids of new contributors.
 */
final class Resolution {

  /** A contributor to be made. */
  record NewContributor(UUID id, ContributorKind kind, String sortKey) {}

  /** A name to be noted. */
  record NewName(String key, UUID contributor, String name, String dates, NameScript script) {}

  /** A place in a record and who stands there. */
  record Place(UUID record, int position, UUID contributor, Heading heading) {}

  private final Map<String, UUID> known;
  private final Map<UUID, Set<Integer>> years;
  private final Supplier<UUID> ids;
  final List<NewContributor> contributors = new ArrayList<>();
  final List<NewName> names = new ArrayList<>();
  final List<Place> places = new ArrayList<>();

  private Resolution(Map<String, UUID> known, Map<UUID, Set<Integer>> years, Supplier<UUID> ids) {
    this.known = new HashMap<>(known);
    this.years = new HashMap<>(years);
    this.ids = ids;
  }

  /**
   * The decision.
   *
   * @param known whose names the keys of the headings are
   * @param years of those in {@link #wouldGetNames}, from all dates of their names
   * @param ids for new contributors
   */
  static Resolution of(
      List<KeyedHeading.OfRecord> records,
      Map<String, UUID> known,
      Map<UUID, Set<Integer>> years,
      Supplier<UUID> ids) {
    var resolution = new Resolution(known, years, ids);
    for (var record : records) {
      int position = 0;
      for (var heading : record.headings()) {
        var who = resolution.resolve(heading);
        resolution.places.add(new Place(record.record(), position++, who, heading.heading()));
      }
    }
    return resolution;
  }

  /** Those who would get a further name, if it were not for their dates. */
  static Set<UUID> wouldGetNames(List<KeyedHeading.OfRecord> records, Map<String, UUID> known) {
    return records.stream()
        .flatMap(record -> record.headings().stream())
        .filter(heading -> heading.latin() != null && heading.original() != null)
        .filter(heading -> !heading.keys().allMatch(known::containsKey))
        .flatMap(KeyedHeading::keys)
        .map(known::get)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private UUID resolve(KeyedHeading heading) {
    var found = found(heading.latin(), heading.original());
    return found == null ? create(heading) : found;
  }

  private UUID knownBy(Form form) {
    return form == null ? null : known.get(form.key());
  }

  /** The contributor that is meant, the further name noted; null where it is a new one. */
  private UUID found(Form latin, Form original) {
    var byLatin = knownBy(latin);
    var byOriginal = knownBy(original);
    if (latin == null || original == null || byLatin == null && byOriginal == null) {
      return byLatin == null ? byOriginal : byLatin;
    }
    if (byLatin != null && byOriginal != null) {
      return original.dates() != null && latin.dates() == null ? byOriginal : byLatin;
    }
    return byLatin != null ? found(byLatin, latin, original) : found(byOriginal, original, latin);
  }

  /** Known by {@code form}, called {@code further} as well. */
  private UUID found(UUID who, Form form, Form further) {
    if (contradict(years.getOrDefault(who, Set.of()), NameKey.years(further.dates()))) {
      return form.dates() == null ? null : who;
    }
    note(further, who);
    return who;
  }

  /** Two persons have no year in common; one whose years are not known may be anybody. */
  private static boolean contradict(Set<Integer> some, Set<Integer> others) {
    return !some.isEmpty() && !others.isEmpty() && others.stream().noneMatch(some::contains);
  }

  private UUID create(KeyedHeading heading) {
    var created = ids.get();
    var shown = heading.original() == null ? heading.latin() : heading.original();
    contributors.add(
        new NewContributor(created, heading.heading().kind(), NameKey.sortKey(shown.name())));
    note(heading.original(), created);
    note(heading.latin(), created);
    return created;
  }

  /** Notes a name that nobody has. */
  private void note(Form form, UUID owner) {
    if (form == null || known.putIfAbsent(form.key(), owner) != null) {
      return;
    }
    years.computeIfAbsent(owner, id -> new TreeSet<>()).addAll(NameKey.years(form.dates()));
    names.add(new NewName(form.key(), owner, form.name(), form.dates(), form.script()));
  }
}
