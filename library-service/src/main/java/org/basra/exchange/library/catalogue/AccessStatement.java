package org.basra.exchange.library.catalogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basra.exchange.library.marc.DataField;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.platform.text.ArabicText;

/**
 * What a record says about who may have access: MARC 21, field 506, and 856 with $7, $l and $n.
 * Nothing is concluded from silence; of two statements the stricter one counts.
 */
final class AccessStatement {

  /** COAR, access rights: open access. */
  private static final String COAR_OPEN = "purl.org/coar/access_right/c_abf2";

  private static final Pattern OPEN =
      Pattern.compile(
          "unrestricted|open access|openaccess|free(?:ly)? available"
              + "|(?:no|without) (?:log ?in|registration|sign ?in|password)"
              + "|وصول حر|اتاحه حره|متاح للجميع");

  /** Then the words above are denied, or true of another day. */
  private static final Pattern BUT =
      Pattern.compile("(?<!\\p{L})(?:not|no open|after|until|embargo|غير|بعد)(?!\\p{L})");

  private static final Pattern REGISTERED =
      Pattern.compile(
          "with authorization|authori[sz]ed users|registered|subscrib|log ?in|sign ?in|password"
              + "|members? only|للمسجلين|للمشتركين|للاعضاء");
  private static final Pattern ON_SITE =
      Pattern.compile(
          "on-?site|no online access|in the library|reading room|داخل المكتبه|قاعه المطالعه");

  private AccessStatement() {}

  /** What the record says of all that it describes; {@code UNKNOWN} where it says nothing. */
  static AccessRule of(MarcRecord record) {
    return record
        .data("506")
        .filter(note -> note.first('3').isEmpty())
        .flatMap(note -> rule(note.indicator1(), text(note, "acdfu")).stream())
        .max(Comparator.comparing(AccessStatement::strictness))
        .orElse(AccessRule.UNKNOWN);
  }

  /** What a link says of itself; {@code status} is its $7. Empty where it says nothing. */
  static Optional<AccessRule> ofLink(DataField link, Optional<String> status) {
    return rule(status.orElse(" ").strip().concat(" ").charAt(0), text(link, "ln"));
  }

  /** {@code code}: 0 says that there is no restriction, 1 that there is one. */
  private static Optional<AccessRule> rule(char code, String said) {
    var text = ArabicText.fold(said);
    boolean isOpen =
        (text.contains(COAR_OPEN) || OPEN.matcher(text).find()) && !BUT.matcher(text).find();
    if (code == '0' || code != '1' && isOpen) {
      return Optional.of(AccessRule.OPEN);
    }
    if (ON_SITE.matcher(text).find()) {
      return Optional.of(AccessRule.ON_SITE);
    }
    if (REGISTERED.matcher(text).find()) {
      return Optional.of(AccessRule.REGISTERED);
    }
    return code == '1' ? Optional.of(AccessRule.RESTRICTED) : Optional.empty();
  }

  private static String text(DataField field, String codes) {
    return field.subfields().stream()
        .filter(part -> codes.indexOf(part.code()) >= 0)
        .map(part -> part.value())
        .reduce("", (one, other) -> one + " " + other);
  }

  private static int strictness(AccessRule rule) {
    return switch (rule) {
      case UNKNOWN -> 0;
      case OPEN -> 1;
      case REGISTERED -> 2;
      case RESTRICTED -> 3;
      case ON_SITE -> 4;
    };
  }
}
