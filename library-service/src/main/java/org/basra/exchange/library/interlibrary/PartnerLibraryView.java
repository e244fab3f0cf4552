package org.basra.exchange.library.interlibrary;

import java.time.Instant;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A partner library.
 *
 * @param code by which it is named everywhere
 * @param createdAt since when it is a partner here, UTC
 */
record PartnerLibraryView(
    @Schema(required = true, examples = "NAJAH-LIB") String code,
    @Schema(required = true) LocalizedText name,
    @Schema(required = true) Instant createdAt) {

  static PartnerLibraryView of(PartnerLibrary partner) {
    return new PartnerLibraryView(partner.code, partner.name(), partner.createdAt);
  }
}
