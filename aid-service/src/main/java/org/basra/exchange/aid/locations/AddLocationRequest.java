package org.basra.exchange.aid.locations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.basra.exchange.aid.BilingualName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new location.
 *
 * @param code by which people know it, unique
 * @param name in both languages
 * @param kind what happens there
 * @param governorate place code of the governorate: OCHA's, for Jordan that of ISO 3166-2; nothing
 *     finer is stored
 */
record AddLocationRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9-]{2,32}") @Schema(examples = "BASRA-1") String code,
    @NotNull @Valid BilingualName name,
    @NotNull LocationKind kind,
    @NotNull @Pattern(regexp = Location.GOVERNORATE) @Schema(examples = "IQG02")
        String governorate) {}
