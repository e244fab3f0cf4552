package org.basra.exchange.events.registrations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Registers somebody.
 *
 * @param person account subject of another person, for organisers alone; null for oneself
 */
record RegisterRequest(@Schema(nullable = true) UUID person) {}
