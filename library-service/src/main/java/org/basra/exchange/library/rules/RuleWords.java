package org.basra.exchange.library.rules;

import java.util.function.Function;
import org.basra.exchange.library.items.ItemType;
import org.basra.exchange.library.patrons.PatronCategory;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * What is said about rules, in both languages. Numbers stand behind a colon: so the Arabic needs no
 * form of the noun for each of them.
 */
final class RuleWords {

  private static final LocalizedText FOR_EVERYBODY =
      new LocalizedText("القاعدة العامة للجميع", "the rule for everybody");

  private RuleWords() {}

  static LocalizedText name(Conditions conditions) {
    return conditions.areForEverybody()
        ? FOR_EVERYBODY
        : both(
            text ->
                text.apply(new LocalizedText("قاعدة ", "the rule for "))
                    + text.apply(category(conditions.patronCategory()))
                    + text.apply(new LocalizedText("، ", ", "))
                    + text.apply(itemType(conditions.itemType()))
                    + text.apply(new LocalizedText("، ", ", "))
                    + text.apply(location(conditions.location())));
  }

  /** Why the first of the rules that apply decides. */
  static LocalizedText decides(Conditions deciding, boolean alone) {
    if (alone) {
      return new LocalizedText(
          "هي القاعدة الوحيدة المنطبقة", "It decides because no other rule applies");
    }
    var named =
        deciding.patronCategory() != null
            ? new LocalizedText("فئة المستعير", "the reader's category")
            : deciding.itemType() != null
                ? new LocalizedText("نوع المادة", "the kind of item")
                : new LocalizedText("الموقع", "the location");
    return new LocalizedText(
        "هي الحاسمة لأنها أخص القواعد المنطبقة، إذ تحدد " + named.ar(),
        "It decides because it is the most specific that applies: it names " + named.en());
  }

  /** Why a rule that applies gives way to the deciding one. */
  static LocalizedText givesWay(Conditions deciding, Conditions other) {
    var missing =
        other.patronCategory() == null && deciding.patronCategory() != null
            ? new LocalizedText("فئة المستعير", "the reader's category")
            : other.itemType() == null && deciding.itemType() != null
                ? new LocalizedText("نوع المادة", "the kind of item")
                : new LocalizedText("الموقع", "the location");
    return new LocalizedText(
        "تنطبق أيضًا، لكن القاعدة الحاسمة تحدد " + missing.ar() + " وهذه لا تحدده",
        "It applies too, but the deciding rule names " + missing.en() + " and this one does not");
  }

  private static LocalizedText category(PatronCategory category) {
    return switch (category) {
      case null -> new LocalizedText("جميع القرّاء", "all readers");
      case PUBLIC -> new LocalizedText("القرّاء من الجمهور", "the general public");
      case STUDENT -> new LocalizedText("الطلبة", "students");
      case SCHOLAR -> new LocalizedText("الباحثون", "scholars");
      case RESIDENT_ARTIST -> new LocalizedText("الفنانون المقيمون", "resident artists");
      case YOUTH -> new LocalizedText("اليافعون", "young readers");
      case PARTNER_INSTITUTION -> new LocalizedText("المؤسسات الشريكة", "partner institutions");
    };
  }

  private static LocalizedText itemType(ItemType itemType) {
    return switch (itemType) {
      case null -> new LocalizedText("جميع المواد", "all items");
      case BOOK -> new LocalizedText("الكتب", "books");
      case REFERENCE -> new LocalizedText("المراجع", "reference works");
      case PERIODICAL -> new LocalizedText("الدوريات", "periodicals");
      case AUDIOVISUAL -> new LocalizedText("المواد السمعية والبصرية", "audiovisual items");
      case RARE -> new LocalizedText("النوادر", "rare items");
    };
  }

  private static LocalizedText location(String location) {
    return location == null
        ? new LocalizedText("جميع المواقع", "all locations")
        : new LocalizedText("الموقع " + location, "location " + location);
  }

  private static LocalizedText both(Function<Function<LocalizedText, String>, String> sentence) {
    return new LocalizedText(sentence.apply(LocalizedText::ar), sentence.apply(LocalizedText::en));
  }
}
