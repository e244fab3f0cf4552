package org.basra.exchange.library.loans;

import java.time.Instant;
import java.util.List;
import org.basra.exchange.library.rules.CirculationRule;
import org.basra.exchange.library.rules.CirculationRuleView;
import org.basra.exchange.library.rules.RefusalView;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check-out would be told now.
 *
 * @param granted whether it would be granted
 * @param dueAt closing time of the last day, UTC; null when refused
 * @param because why then; null when refused
 * @param rule the circulation rule that decides
 * @param refusals all that stands in the way, the one a check-out would be told first
 */
record LoanPreviewView(
    @Schema(required = true) boolean granted,
    @Schema(nullable = true) Instant dueAt,
    @Schema(nullable = true) LocalizedText because,
    @Schema(required = true) CirculationRuleView rule,
    @Schema(required = true) List<RefusalView> refusals) {

  static LoanPreviewView of(CirculationRule rule, LoanDecision decision) {
    var view = CirculationRuleView.of(rule);
    return switch (decision) {
      case LoanDecision.Granted(DueDate(var at, var because)) ->
          new LoanPreviewView(true, at, because, view, List.of());
      case LoanDecision.Refused(var refusals) ->
          new LoanPreviewView(
              false, null, null, view, refusals.stream().map(RefusalView::of).toList());
    };
  }
}
