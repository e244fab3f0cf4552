package org.basra.exchange.library.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.LinkedFields.LinkedField;
import org.basra.exchange.library.marc.DataField;

/** The contributors of a record, the main entry first: what is shown and what is looked up. */
final class Headings {

  private static final String SHOWN = "abcdnq";
  private static final String NAME = "abcnq";
  private static final String DATES = "d";

  /** What records call an author; the words come folded to small letters. */
  private static final Set<String> AUTHOR =
      Set.of("author", "joint author", "co-author", "coauthor", "مؤلف", "مؤلف مشارك");

  private static final String AUTHOR_CODE = "aut";

  private Headings() {}

  /**
   * One contributor.
   *
   * @param text what is shown
   * @param heading what is looked up
   */
  record Entry(ScriptedText text, Heading heading) {}

  /** Each text once: a name that is given again with nothing new is no second contributor. */
  static List<Entry> of(LinkedFields fields) {
    var entries = new LinkedHashMap<ScriptedText, Entry>();
    Stream.concat(
            fields.withTag("100", "110", "111").stream().map(field -> entry(field, true)),
            fields.withTag("700", "710", "711").stream().map(field -> entry(field, false)))
        .filter(Objects::nonNull)
        .forEach(entry -> entries.putIfAbsent(entry.text(), entry));
    return List.copyOf(entries.values());
  }

  private static Entry entry(LinkedField whole, boolean mainEntry) {
    var named = new LinkedField(withoutTitle(whole.field()), withoutTitle(whole.alternate()));
    var kind = kind(whole);
    var role = role(named, kind);
    var text = FieldText.of(named, role, SHOWN);
    var one = form(named.field());
    var other = form(named.alternate());
    if (text == null || one == null && other == null) {
      return null;
    }
    boolean author = mainEntry || isAuthor(named);
    boolean inOrder =
        one != null && other != null
            ? FieldText.isInOrder(one.name(), other.name())
            : (one == null) == !DisplayText.isLatin((one == null ? other : one).name());
    var heading =
        new Heading(kind, inOrder ? other : one, inOrder ? one : other, role, mainEntry, author);
    return new Entry(text, heading);
  }

  /** What follows the title of a work belongs to that work: a part's number is no monarch's. */
  private static DataField withoutTitle(DataField field) {
    if (field == null || field.first('t').isEmpty()) {
      return field;
    }
    var name = field.subfields().stream().takeWhile(subfield -> subfield.code() != 't').toList();
    return new DataField(field.tag(), field.indicator1(), field.indicator2(), name);
  }

  private static Heading.Form form(DataField field) {
    var name = FieldText.of(field, NAME);
    return name == null ? null : new Heading.Form(name, dates(FieldText.of(field, DATES)));
  }

  /** A full stop behind a year ends the field. */
  private static String dates(String printed) {
    return printed == null ? null : printed.replaceFirst("(?<=[0-9])\\.$", "");
  }

  private static ContributorKind kind(LinkedField linked) {
    var tag = linked.field() == null ? linkedTag(linked.alternate()) : linked.field().tag();
    return switch (tag.substring(1)) {
      case "10" -> ContributorKind.BODY;
      case "11" -> ContributorKind.MEETING;
      default -> ContributorKind.PERSON;
    };
  }

  /** {@code $6 700-00} of an 880 that stands alone says what field it would have belonged to. */
  private static String linkedTag(DataField alternate) {
    return alternate.first('6').orElseThrow().strip().substring(0, 3);
  }

  private static String role(LinkedField linked, ContributorKind kind) {
    return roles(linked, kind == ContributorKind.MEETING ? 'j' : 'e')
        .filter(DisplayText::isLatin)
        .findFirst()
        .orElse(null);
  }

  private static boolean isAuthor(LinkedField linked) {
    return roles(linked, 'e').anyMatch(AUTHOR::contains)
        || roles(linked, '4').anyMatch(AUTHOR_CODE::equals);
  }

  private static Stream<String> roles(LinkedField linked, char code) {
    return Stream.of(linked.field(), linked.alternate())
        .filter(Objects::nonNull)
        .flatMap(field -> field.all(code))
        .map(DisplayText::of)
        .map(role -> role.toLowerCase(Locale.ROOT))
        .filter(role -> !role.isEmpty());
  }
}
