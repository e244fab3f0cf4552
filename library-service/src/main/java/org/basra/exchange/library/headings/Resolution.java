package org.basra.exchange.library.headings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
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

  /**
   * A contributor who has a name.
   *
   * @param id who it is
   * @param years all years that its names give as dates
   */
  record Known(UUID id, Set<Integer> years) {}

  /** A contributor to be made. */
  record NewContributor(UUID id, ContributorKind kind, String sortKey) {}

  /** A name to be noted. */
  record NewName(String key, UUID contributor, String name, String dates, NameScript script) {}

  /** A place in a record and who stands there. */
  record Place(UUID record, int position, UUID contributor, Heading heading) {}

  private final Map<String, Known> known;
  private final Supplier<UUID> ids;
  final List<NewContributor> contributors = new ArrayList<>();
  final List<NewName> names = new ArrayList<>();
  final List<Place> places = new ArrayList<>();

  private Resolution(Map<String, Known> known, Supplier<UUID> ids) {
    this.known = new HashMap<>(known);
    this.ids = ids;
  }

  static Resolution of(
      List<KeyedHeading.OfRecord> records, Map<String, Known> known, Supplier<UUID> ids) {
    var resolution = new Resolution(known, ids);
    for (var record : records) {
      int position = 0;
      for (var heading : record.headings()) {
        var who = resolution.resolve(heading);
        resolution.places.add(new Place(record.record(), position++, who, heading.heading()));
      }
    }
    return resolution;
  }

  private UUID resolve(KeyedHeading heading) {
    var found = found(heading.latin(), heading.original());
    return (found == null ? create(heading) : found).id();
  }

  private Known knownBy(Form form) {
    return form == null ? null : known.get(form.key());
  }

  /** The contributor that is meant, the further name noted; null where it is a new one. */
  private Known found(Form latin, Form original) {
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
  private Known found(Known who, Form form, Form further) {
    if (contradict(who.years(), NameKey.years(further.dates()))) {
      return form.dates() == null ? null : who;
    }
    note(further, who);
    return who;
  }

  /** Two persons have no year in common; one whose years are not known may be anybody. */
  private static boolean contradict(Set<Integer> some, Set<Integer> others) {
    return !some.isEmpty() && !others.isEmpty() && others.stream().noneMatch(some::contains);
  }

  private Known create(KeyedHeading heading) {
    var created = new Known(ids.get(), new TreeSet<>());
    var shown = heading.original() == null ? heading.latin() : heading.original();
    contributors.add(
        new NewContributor(created.id(), heading.heading().kind(), NameKey.sortKey(shown.name())));
    note(heading.original(), created);
    note(heading.latin(), created);
    return created;
  }

  /** Notes a name that nobody has. */
  private void note(Form form, Known owner) {
    if (form == null || known.putIfAbsent(form.key(), owner) != null) {
      return;
    }
    owner.years().addAll(NameKey.years(form.dates()));
    names.add(new NewName(form.key(), owner.id(), form.name(), form.dates(), form.script()));
  }
}
