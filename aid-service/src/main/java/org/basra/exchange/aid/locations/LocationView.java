package org.basra.exchange.aid.locations;

import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A location as aid staff see it.
 *
 * @param governorate place code; null for goods on the way, which are at no place
 * @param createdAt when it was added, UTC
 */
record LocationView(
    @Schema(required = true) UUID id,
    @Schema(required = true) String code,
    @Schema(required = true) LocalizedText name,
    @Schema(required = true) LocationKind kind,
    @Schema(nullable = true) String governorate,
    @Schema(required = true) Instant createdAt) {

  static LocationView of(Location location) {
    return new LocationView(
        location.id,
        location.code,
        new LocalizedText(location.nameAr, location.nameEn),
        location.kind,
        location.governorate,
        location.createdAt);
  }
}
