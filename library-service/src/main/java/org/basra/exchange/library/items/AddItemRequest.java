package org.basra.exchange.library.items;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy to be added to a record.
 *
 * @param barcode as printed on the copy, unique in the library
 * @param location code of the shelf or branch where it stands
 */
record AddItemRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,32}") @Schema(examples = "BX-0001") String barcode,
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,32}") @Schema(examples = "BASRA-MAIN")
        String location) {}
