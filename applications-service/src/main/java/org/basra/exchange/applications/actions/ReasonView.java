package org.basra.exchange.applications.actions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something cannot be done.
 *
 * @param code the refusal that the command would get
 * @param title the same in words, in the caller's language
 */
record ReasonView(@Schema(required = true) String code, @Schema(required = true) String title) {}
