package org.basra.exchange.aid.products;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basra.exchange.aid.BilingualName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new aid item.
 *
 * @param name in both languages
 * @param kind whether it is a medicine
 * @param inn international nonproprietary name in Latin script; medicines only
 * @param strength as on the label, for example 500 mg; medicines only
 * @param form dosage form, for example capsule; medicines only
 * @param unit base unit in which the item is counted, always whole
 */
record DefineAidItemRequest(
    @NotNull @Valid BilingualName name,
    @NotNull AidItemKind kind,
    @Pattern(regexp = "[A-Za-z][A-Za-z0-9 ,.+()/'-]{1,119}") @Schema(examples = "amoxicillin")
        String inn,
    @Size(min = 1, max = 60) @Pattern(regexp = ".*\\S.*") @Schema(examples = "500 mg")
        String strength,
    @Size(min = 1, max = 60) @Pattern(regexp = ".*\\S.*") @Schema(examples = "capsule") String form,
    @NotBlank @Size(max = 40) @Schema(examples = "capsule") String unit) {

  /** A medicine is known by INN, strength and form, and nothing else has them. */
  AidItemDecision decide() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("inn", inn);
    fields.put("strength", strength);
    fields.put("form", form);
    var given = names(fields, true);
    var missing = names(fields, false);
    return switch (kind) {
      case MEDICINE ->
          missing.isEmpty() ? new AidItemDecision.Sound() : new AidItemDecision.Incomplete(missing);
      case EDUCATIONAL ->
          given.isEmpty() ? new AidItemDecision.Sound() : new AidItemDecision.NotAMedicine(given);
    };
  }

  private static List<String> names(Map<String, String> fields, boolean given) {
    return fields.entrySet().stream()
        .filter(field -> given == (field.getValue() != null))
        .map(Map.Entry::getKey)
        .toList();
  }
}
