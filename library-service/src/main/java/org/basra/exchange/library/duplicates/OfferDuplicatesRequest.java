package org.basra.exchange.library.duplicates;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Copies of one record that the library can spare.
 *
 * @param recordId whose copies they are
 * @param itemBarcodes as scanned from the copies, each once
 */
record OfferDuplicatesRequest(
    @NotNull UUID recordId,
    @NotNull
        @Size(min = 1, max = 50)
        @UniqueElements
        @Schema(examples = "[\"BX-0002\", \"BX-0003\"]")
        List<@NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,32}") String> itemBarcodes) {}
