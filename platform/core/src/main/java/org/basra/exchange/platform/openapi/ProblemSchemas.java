package org.basra.exchange.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of problem+json, the same in every service's document. */
final class ProblemSchemas {

  static final String PROBLEM = "#/components/schemas/Problem";

  private ProblemSchemas() {}

  static void addTo(Components components) {
    components.addSchema(
        "Problem",
        object("A refusal (RFC 9457).")
            .addProperty("type", text().description("Stable relative URI of the kind."))
            .addProperty("code", text().description("The kind, for programs."))
            .addProperty("title", text().description("What went wrong, in your language."))
            .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
            .addProperty("detail", text().description("A sentence about this one case."))
            .addProperty("requestId", text().description("The same as X-Request-Id."))
            .addProperty(
                "errors",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError")))
            .required(List.of("type", "code", "title", "status", "requestId")));
    components.addSchema(
        "ProblemError",
        object("One wrong place in a request.")
            .addProperty("pointer", text().description("JSON pointer into the body (RFC 6901)."))
            .addProperty("parameter", text().description("Name of a parameter or header."))
            .addProperty("detail", text().description("What is wrong there."))
            .required(List.of("detail")));
  }

  static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Schema object(String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description(description)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }
}
