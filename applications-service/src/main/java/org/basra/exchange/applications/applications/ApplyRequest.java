package org.basra.exchange.applications.applications;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Begins an application.
 *
 * @param callId the call it answers
 */
record ApplyRequest(@NotNull UUID callId) {}
