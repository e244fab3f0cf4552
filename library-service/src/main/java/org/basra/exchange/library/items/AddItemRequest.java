package org.basra.exchange.library.items;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A copy to be added to a record.
 *
 * @param barcode as printed on the copy, unique in the library
 * @param location code of the shelf or branch where it stands
 * @param itemType what kind of thing it is; left out: a book
 * @param callNumber its place on the shelf, as on its spine; null where it has none
 * @param condition how it looks; left out: good
 */
public record AddItemRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,32}") @Schema(examples = "BX-0001") String barcode,
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,32}") @Schema(examples = "BASRA-MAIN")
        String location,
    @Schema(nullable = true, examples = "BOOK") ItemType itemType,
    @Schema(nullable = true, examples = "892.736 KAN")
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\S(.*\\S)?")
        String callNumber,
    @Schema(nullable = true, examples = "GOOD") ItemCondition condition) {}
