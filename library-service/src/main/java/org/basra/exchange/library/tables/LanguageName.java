package org.basra.exchange.library.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.basra.exchange.platform.text.ArabicText;

/** The languages of the region's books under the names that lists give them. */
final class LanguageName {

  /** ISO 639-2/B, as MARC takes it; ISO 639-1; Arabic; English. */
  private static final String[] NAMES = {
    "ara ar العربية عربي arabic",
    "arm hy الأرمنية أرمني armenian",
    "eng en الإنجليزية إنجليزي الانكليزية انكليزي english",
    "fre fr الفرنسية فرنسي french fra",
    "ger de الألمانية ألماني german deu",
    "heb he العبرية عبري hebrew",
    "ita it الإيطالية إيطالي italian",
    "kur ku الكردية كردي kurdish",
    "per fa الفارسية فارسي persian fas",
    "rus ru الروسية روسي russian",
    "spa es الإسبانية إسباني spanish",
    "syr syc السريانية سرياني syriac",
    "tur tr التركية تركي turkish",
    "ota العثمانية عثماني ottoman",
    "urd ur الأردية أردو urdu",
    "lat la اللاتينية لاتيني latin",
    "gre el اليونانية يوناني greek ell",
  };

  private static final Map<String, String> CODES = codes();

  private LanguageName() {}

  /** The MARC code; nothing for a name that is not known. */
  static Optional<String> code(String written) {
    return Optional.ofNullable(CODES.get(ArabicText.fold(written).strip()));
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (var line : NAMES) {
      var names = line.split(" ");
      for (var name : names) {
        codes.put(ArabicText.fold(name), names[0]);
      }
    }
    return codes;
  }
}
