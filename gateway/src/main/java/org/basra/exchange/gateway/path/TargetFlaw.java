package org.basra.exchange.gateway.path;

import org.basra.exchange.platform.text.LocalizedText;

/** Why a request target is refused. */
public enum TargetFlaw {
  NOT_ORIGIN_FORM("يجب أن يبدأ المسار بشرطة مائلة", "The target must be a path that starts with /"),
  CHARACTER(
      "في العنوان محرف يجب ترميزه أو غير مسموح به",
      "The target has a character that must be percent-encoded or is not allowed"),
  MATRIX_PARAMETER("معاملات الفاصلة المنقوطة غير مقبولة", "Parameters after ; are not accepted"),
  EMPTY_SEGMENT("في المسار مقطع فارغ", "The path has an empty segment"),
  DOT_SEGMENT("في المسار مقطع . أو ..", "The path has a segment . or .."),
  PERCENT_ENCODING("ترميز النسبة المئوية غير صالح", "A percent encoding is not two hex digits"),
  ENCODED_DELIMITER(
      "ترميز محرف فاصل في المسار غير مقبول",
      "The path encodes a character that separates or controls (/ \\ ; % . or a control character)"),
  NOT_UTF_8("النص المرمّز ليس UTF-8 صالحًا", "The encoded text is not valid UTF-8"),
  TOO_LONG("العنوان أطول من المسموح", "The target is too long");

  private final LocalizedText explanation;

  TargetFlaw(String ar, String en) {
    this.explanation = new LocalizedText(ar, en);
  }

  /** A sentence for the person who wrote the address. */
  public LocalizedText explanation() {
    return explanation;
  }
}
