package org.basra.exchange.applications.actions;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller can do with an application.
 *
 * @param items every command of the part in which the caller meets it
 */
record ActionsView(@Schema(required = true) List<ActionView> items) {}
