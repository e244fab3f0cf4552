package org.basra.exchange.library.renewals;

import java.time.Instant;
import java.util.List;
import org.basra.exchange.library.loans.LoanDecision;
import org.basra.exchange.library.rules.CirculationRuleView;
import org.basra.exchange.library.rules.RefusalView;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a loan may be renewed now.
 *
 * @param renewable whether a renewal would be granted
 * @param dueAt when the item would be due, UTC, also where a reason stands in the way; null once
 *     the loan has ended
 * @param because why then
 * @param renewalsLeft how often the loan may still be renewed
 * @param rule the circulation rule that decides now
 * @param reasons all that stands in the way, the one a renewal would be told first
 */
record RenewabilityView(
    @Schema(required = true) boolean renewable,
    @Schema(nullable = true) Instant dueAt,
    @Schema(nullable = true) LocalizedText because,
    @Schema(required = true, examples = "1") int renewalsLeft,
    @Schema(nullable = true) CirculationRuleView rule,
    @Schema(required = true) List<RefusalView> reasons) {

  static RenewabilityView of(Renewability renewability) {
    var due = renewability.dueDate();
    var rule = renewability.rule();
    var reasons =
        switch (renewability.decision()) {
          case LoanDecision.Granted granted -> List.<RefusalView>of();
          case LoanDecision.Refused(var refusals) ->
              refusals.stream().map(RefusalView::of).toList();
        };
    return new RenewabilityView(
        reasons.isEmpty(),
        due == null ? null : due.at(),
        due == null ? null : due.because(),
        renewability.renewalsLeft(),
        rule == null ? null : CirculationRuleView.of(rule),
        reasons);
  }
}
