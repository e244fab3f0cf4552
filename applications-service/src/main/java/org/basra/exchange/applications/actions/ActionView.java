package org.basra.exchange.applications.actions;

import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.applications.transitions.TransitionDecision;
import org.basra.exchange.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One command.
 *
 * @param allowed whether it can be given now
 * @param reason why not; null when it can
 */
record ActionView(
    @Schema(required = true) Command command,
    @Schema(required = true) boolean allowed,
    @Schema(nullable = true) ReasonView reason) {

  static ActionView of(Command command, TransitionDecision decision, Language language) {
    var refusal = decision.refusal();
    return refusal == null
        ? new ActionView(command, true, null)
        : new ActionView(
            command, false, new ReasonView(refusal.name(), refusal.title().in(language)));
  }
}
