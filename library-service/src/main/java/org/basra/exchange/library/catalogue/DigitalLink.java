package org.basra.exchange.library.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in the network that a record names (MARC 21: 856).
 *
 * @param url as the record has it
 * @param active whether it can be offered as a link: an address of the web or of FTP; others are
 *     kept and only shown
 * @param label what the record says of it
 * @param relation what it has to do with the publication
 * @param licence code of the licence, of SPDX where that has one, {@code PUBLIC-DOMAIN} where
 *     nobody has rights; null where the record names none that is known
 * @param terms what the record says of use and reproduction, in its words
 * @param accessRule who may open it; {@code UNKNOWN} unless the record says it
 */
public record DigitalLink(
    @Schema(required = true, examples = "http://hdl.handle.net/2333.1/6m905w0m") String url,
    @Schema(required = true) boolean active,
    @Schema(nullable = true, examples = "نسخة رقمية") String label,
    @Schema(required = true) DigitalRelation relation,
    @Schema(nullable = true, examples = "CC-BY-4.0") String licence,
    @Schema(nullable = true) String terms,
    @Schema(required = true) AccessRule accessRule) {}
