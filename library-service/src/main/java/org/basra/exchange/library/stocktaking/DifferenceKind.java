package org.basra.exchange.library.stocktaking;

import org.basra.exchange.platform.text.LocalizedText;

/** How a shelf differs from the catalogue. */
public enum DifferenceKind {
  /** It should stand here, and nobody has come across it. */
  MISSING("يُفترض أن تكون النسخة على الرف ولم تُمسح", "Expected on the shelf and not scanned"),
  /** It stands here and belongs to another location. */
  MISPLACED("موقع حفظ النسخة في مكان آخر", "Belongs to another location"),
  /** A reader has not given it back, by the catalogue. */
  ON_LOAN_BUT_HERE("النسخة معارة في الفهرس وهي على الرف", "On loan, but on the shelf"),
  /** It has left the stock, by the catalogue. */
  WITHDRAWN_BUT_HERE("النسخة مسحوبة من المجموعة وهي على الرف", "Withdrawn, but on the shelf"),
  /** It was given up for lost, or missing at an earlier stock-taking. */
  LOST_BUT_HERE("النسخة مسجّلة مفقودة وهي على الرف", "Lost or missing, but on the shelf"),
  /** It is with a partner library or the binder, by the catalogue. */
  AWAY_BUT_HERE(
      "النسخة مسجّلة لدى مكتبة شريكة أو قيد الترميم وهي على الرف",
      "With a partner library or the binder, but on the shelf"),
  /** It should wait for a reader on the hold shelf. */
  HELD_BUT_HERE(
      "مكان النسخة رف الحجوزات لأن قارئًا ينتظرها", "Should wait for a reader on the hold shelf"),
  /** No item has this barcode. */
  UNKNOWN_BARCODE("لا توجد نسخة بهذا الرمز الشريطي", "No item has this barcode");

  private final LocalizedText description;

  DifferenceKind(String ar, String en) {
    this.description = new LocalizedText(ar, en);
  }

  /** What it means, for the person in front of the shelf. */
  public LocalizedText description() {
    return description;
  }
}
