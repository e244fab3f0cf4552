package org.basra.exchange.library.readinglists;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * A new order of a list.
 *
 * @param entryIds all its entries, each once, in the new order
 */
record OrderRequest(
    @NotEmpty
        @Size(max = ReadingList.MOST_ENTRIES)
        @UniqueElements
        @Schema(examples = "[\"01990a1e-5f2c-7b3a-8c4d-2e6f7a8b9c0d\"]")
        List<@NotNull UUID> entryIds) {}
