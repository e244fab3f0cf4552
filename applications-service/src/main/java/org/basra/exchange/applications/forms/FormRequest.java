package org.basra.exchange.applications.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.applications.schemas.Labels;

/**
 * The questions of a call.
 *
 * @param schema JSON Schema 2020-12 of type object; references stay within it
 * @param labels what each property is called, by JSON pointer into the answers ({@code *} for any
 *     item of a list) or by the property's bare name
 */
public record FormRequest(
    @NotNull JsonDocument schema,
    @NotNull @Size(max = 500)
        Map<@NotNull @Size(max = 300) String, @NotNull @Valid Wording> labels) {

  Labels texts() {
    return new Labels(
        labels.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text())));
  }
}
