package org.basra.exchange.applications.forms;

import java.util.Map;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The questions of a call.
 *
 * @param version counts the changes of the form, from 1; fixed when the call is published
 * @param schema JSON Schema 2020-12
 * @param labels what each property is called, by JSON pointer into the answers or by bare name
 */
public record FormView(
    @Schema(required = true) int version,
    @Schema(required = true) JsonDocument schema,
    @Schema(required = true) Map<String, LocalizedText> labels) {

  /** The form as everybody sees it. */
  public static FormView of(Form form) {
    return new FormView(form.number, form.schema, form.labels.byKey());
  }
}
