package org.basra.exchange.library.catalogue;

import java.util.List;
import java.util.Objects;
import org.basra.exchange.library.catalogue.LinkedFields.LinkedField;
import org.basra.exchange.library.marc.DataField;

/** What is shown of a field: some of its subfields, in the scripts the record has them in. */
final class FieldText {

  private static final String SUBDIVISIONS = "vxyz";
  private static final String DASH = "— ";

  private FieldText() {}

  /** Each statement once, in the order of the fields. */
  static List<ScriptedText> of(List<LinkedField> fields, String codes) {
    return fields.stream()
        .map(field -> of(field, null, codes))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Libraries differ in which script they give the field and which the 880: the script decides. */
  static ScriptedText of(LinkedField linked, String role, String codes) {
    var one = of(linked.field(), codes);
    var other = of(linked.alternate(), codes);
    if (one != null && other != null) {
      boolean inOrder = isInOrder(one, other);
      return new ScriptedText(role, inOrder ? other : one, inOrder ? one : other, true);
    }
    var only = one == null ? other : one;
    if (only == null) {
      return null;
    }
    return DisplayText.isLatin(only)
        ? new ScriptedText(role, null, only, false)
        : new ScriptedText(role, only, null, false);
  }

  /** Whether the first one is the one in Latin letters. */
  static boolean isInOrder(String one, String other) {
    return DisplayText.isLatin(one) || !DisplayText.isLatin(other);
  }

  /** The subfields with these codes; null where nothing is left to be shown. */
  static String of(DataField field, String codes) {
    if (field == null) {
      return null;
    }
    var text = new StringBuilder();
    for (var subfield : field.subfields()) {
      if (codes.indexOf(subfield.code()) >= 0) {
        text.append(SUBDIVISIONS.indexOf(subfield.code()) >= 0 ? " " + DASH : " ")
            .append(subfield.value());
      }
    }
    var shown = DisplayText.of(text.toString());
    if (shown.startsWith(DASH)) {
      shown = shown.substring(DASH.length());
    }
    return shown.isEmpty() ? null : shown;
  }
}
