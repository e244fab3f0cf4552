package org.basra.exchange.aid.products;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An aid item as everybody sees it.
 *
 * @param inn international nonproprietary name; null unless a medicine
 * @param unit base unit in which every quantity of the item is counted
 * @param createdAt when it was defined, UTC
 */
record AidItemView(
    @Schema(required = true) UUID id,
    @Schema(required = true) LocalizedText name,
    @Schema(required = true) AidItemKind kind,
    @Schema(nullable = true) String inn,
    @Schema(nullable = true) String strength,
    @Schema(nullable = true) String form,
    @Schema(required = true) String unit,
    @Schema(required = true) Instant createdAt) {

  static AidItemView of(AidItem item) {
    return new AidItemView(
        item.id,
        new LocalizedText(item.nameAr, item.nameEn),
        item.kind,
        item.inn,
        item.strength,
        item.form,
        item.unit,
        item.createdAt);
  }
}
