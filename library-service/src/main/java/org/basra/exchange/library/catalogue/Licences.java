package org.basra.exchange.library.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.basra.exchange.platform.text.ArabicText;

/** Licences that records name by an address or in words, brought to one code. */
final class Licences {

  static final String PUBLIC_DOMAIN = "PUBLIC-DOMAIN";

  private static final String PARTS = "(?<parts>by(?:-nc)?(?:-sa|-nd)?)";
  private static final String VERSION = "(?<version>[1-4]\\.[05])";

  private static final Pattern CREATIVE_COMMONS_URL =
      Pattern.compile(
          "creativecommons\\.org/licenses/" + PARTS + "(?:/" + VERSION + ")?(?![\\w-])");
  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile("(?<![\\w-])cc[ -]" + PARTS + "(?:[ -]" + VERSION + ")?(?![\\w-])");
  private static final Pattern ZERO_URL =
      Pattern.compile("creativecommons\\.org/publicdomain/zero(?![\\w-])");
  private static final Pattern ZERO = Pattern.compile("(?<![\\w-])cc[ -]?0(?:[ -]1\\.0)?(?!\\w)");
  private static final Pattern MARK_URL =
      Pattern.compile(
          "creativecommons\\.org/(?:publicdomain/mark|licenses/publicdomain)(?![\\w-])");

  /** The whole statement: within a longer one these words may be denied. */
  private static final Pattern PUBLIC_DOMAIN_TEXT =
      Pattern.compile(
          "(?:(?:in|is in) the )?public domain(?: mark(?: 1\\.0)?)?\\.?|ملكيه عامه\\.?");

  private Licences() {}

  /** The code that a statement or an address stands for; empty where it is none that is known. */
  static Optional<String> code(String statement) {
    var text = statement.strip().toLowerCase(Locale.ROOT);
    for (var pattern : new Pattern[] {CREATIVE_COMMONS_URL, CREATIVE_COMMONS}) {
      var found = pattern.matcher(text);
      if (found.find()) {
        var code = "CC-" + found.group("parts").toUpperCase(Locale.ROOT);
        var version = found.group("version");
        return Optional.of(version == null ? code : code + "-" + version);
      }
    }
    if (ZERO_URL.matcher(text).find() || ZERO.matcher(text).find()) {
      return Optional.of("CC0-1.0");
    }
    return MARK_URL.matcher(text).find()
            || PUBLIC_DOMAIN_TEXT.matcher(ArabicText.fold(text)).matches()
        ? Optional.of(PUBLIC_DOMAIN)
        : Optional.empty();
  }
}
