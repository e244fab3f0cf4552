package org.basra.exchange.library.items;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of what can change about a copy; its status changes by what happens to it.
 *
 * @param location code of the shelf or branch where it belongs
 * @param itemType what kind of thing it is
 * @param callNumber its place on the shelf, as on its spine; null where it has none
 * @param condition how it looks
 */
record ChangeItemRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,32}") @Schema(examples = "BASRA-MAIN")
        String location,
    @NotNull @Schema(examples = "BOOK") ItemType itemType,
    @Schema(nullable = true, examples = "892.736 KAN")
        @Size(min = 1, max = 100)
        @Pattern(regexp = "\\S(.*\\S)?")
        String callNumber,
    @NotNull @Schema(examples = "WORN") ItemCondition condition) {}
