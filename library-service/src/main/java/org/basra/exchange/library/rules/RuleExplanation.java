package org.basra.exchange.library.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which rule decides and why.
 *
 * @param deciding the rule that decides
 * @param applying all rules that apply, the deciding one first, each with its reason
 */
record RuleExplanation(
    @Schema(required = true) CirculationRuleView deciding,
    @Schema(required = true) List<ApplyingRule> applying) {

  /**
   * One of the rules that apply.
   *
   * @param because why it decides or gives way
   */
  record ApplyingRule(
      @Schema(required = true) CirculationRuleView rule,
      @Schema(required = true) boolean decides,
      @Schema(required = true) LocalizedText because) {}

  /** Explains rules that are sorted already, the deciding one first. */
  static RuleExplanation of(List<CirculationRule> applying) {
    var deciding = applying.getFirst();
    return new RuleExplanation(
        CirculationRuleView.of(deciding),
        IntStream.range(0, applying.size())
            .mapToObj(
                place ->
                    new ApplyingRule(
                        CirculationRuleView.of(applying.get(place)),
                        place == 0,
                        place == 0
                            ? RuleWords.decides(deciding.conditions(), applying.size() == 1)
                            : RuleWords.givesWay(
                                deciding.conditions(), applying.get(place).conditions())))
            .toList());
  }
}
