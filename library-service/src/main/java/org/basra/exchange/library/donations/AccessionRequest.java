package org.basra.exchange.library.donations;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basra.exchange.library.items.AddItemRequest;
import org.basra.exchange.library.items.ItemCondition;
import org.basra.exchange.library.items.ItemType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Takes accepted copies of a line into stock.
 *
 * @param lineId of which line they are
 * @param recordId the record they become copies of
 * @param barcodes as printed on the copies, each once
 * @param location code of the shelf or branch where they will stand
 * @param itemType null for a book
 * @param callNumber null without one
 * @param condition null for what the offer said
 */
record AccessionRequest(
    @NotNull @Schema(examples = "01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d") UUID lineId,
    @NotNull @Schema(examples = "01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a") UUID recordId,
    @NotEmpty @Size(max = 50) @UniqueElements @Schema(examples = "[\"BX-0007\"]")
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,32}") String> barcodes,
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,32}") @Schema(examples = "BASRA-MAIN")
        String location,
    @Schema(nullable = true) ItemType itemType,
    @Size(min = 1, max = 100) @Schema(nullable = true, examples = "PJ7842.A5 R5") String callNumber,
    @Schema(nullable = true) ItemCondition condition) {

  /** Its copies, one for each barcode; where nothing else is said, as the line was offered. */
  List<AddItemRequest> items(ItemCondition offered) {
    return barcodes.stream()
        .map(
            barcode ->
                new AddItemRequest(
                    barcode,
                    location,
                    itemType,
                    callNumber,
                    Objects.requireNonNullElse(condition, offered)))
        .toList();
  }
}
