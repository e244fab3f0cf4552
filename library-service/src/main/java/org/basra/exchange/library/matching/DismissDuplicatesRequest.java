package org.basra.exchange.library.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * Which records of a group were looked at and are different works.
 *
 * @param recordIds each once
 */
record DismissDuplicatesRequest(
    @NotNull
        @Size(min = 2, max = 1000)
        @UniqueElements
        @Schema(
            examples =
                "[\"01990a1e-3b0a-7d1c-8f2e-5b4c3d2e1f0a\","
                    + " \"01990a1e-6a3d-7e4b-9d5e-3f7a8b9c0d1e\"]")
        List<@NotNull UUID> recordIds) {}
