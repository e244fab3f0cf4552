package org.basra.exchange.applications.decisions;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a release made known.
 *
 * @param released how many applications; 0 when nothing was under seal
 */
record ReleaseView(@Schema(required = true) UUID callId, @Schema(required = true) int released) {}
