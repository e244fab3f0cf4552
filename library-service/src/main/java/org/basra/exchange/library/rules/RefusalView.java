package org.basra.exchange.library.rules;

import java.util.UUID;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reason as the API tells it.
 *
 * @param code the code of the problem that the step itself would answer
 * @param title what is wrong
 * @param because a sentence about this one case
 * @param ruleId the circulation rule it rests on, null where none does
 */
public record RefusalView(
    @Schema(required = true, examples = "LOAN_LIMIT_REACHED") String code,
    @Schema(required = true) LocalizedText title,
    @Schema(required = true) LocalizedText because,
    @Schema(nullable = true) UUID ruleId) {

  /** The view of {@code refusal}. */
  public static RefusalView of(Refusal refusal) {
    return new RefusalView(
        refusal.problem().name(), refusal.problem().title(), refusal.because(), refusal.ruleId());
  }
}
