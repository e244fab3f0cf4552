package org.basra.exchange.library.shelfchecks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a scanner has read since it last had a network.
 *
 * @param barcodes in the order of the shelf, as read; what is no item's barcode is kept all the
 *     same. Blanks around them do not count.
 */
record ScanRequest(
    @NotNull
        @Size(min = 1, max = 500)
        @Schema(examples = "[\"BX-0001\", \"BX-0002\", \"978-0-00-000000-2\"]")
        List<@NotBlank @Size(max = 200) String> barcodes) {}
