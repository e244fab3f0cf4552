package org.basra.exchange.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Adds to each operation what its annotations and its form imply. Runs at build time. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class TruthfulDocument implements OASFilter {

  private static final String SCHEME = "oidc";

  private final EndpointIndex endpoints;
  private final ProblemIndex problems;
  private final OmittedProperties omitted;

  /** Called by Quarkus with the application's index. */
  public TruthfulDocument(IndexView index) {
    this.endpoints = new EndpointIndex(index);
    this.problems = new ProblemIndex(index);
    this.omitted = new OmittedProperties(index);
  }

  /** A reference says the type itself; code generators stumble over both. */
  @Override
  public Schema filterSchema(Schema schema) {
    if (schema.getRef() != null || isNullableReference(schema)) {
      schema.setType(null);
    }
    return schema;
  }

  private static boolean isNullableReference(Schema schema) {
    return schema.getAnyOf() != null
        && schema.getAnyOf().stream().anyMatch(one -> one.getRef() != null);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addSecurityScheme(
            SCHEME,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Access token of the programme's OpenID provider."));
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      SentSchemas.complete(document, omitted);
    }
    WallClockSchema.correct(document);
    ProblemSchemas.addTo(document.getComponents());
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      var refusals = new RefusalResponses(problems, document.getComponents());
      document.getPaths().getPathItems().forEach((path, item) -> complete(path, item, refusals));
      sortExamples(document);
    }
  }

  /** A stable order, whatever the order of classes in the index. */
  private static void sortExamples(OpenAPI document) {
    document.getComponents().setExamples(new TreeMap<>(document.getComponents().getExamples()));
  }

  private void complete(String path, PathItem item, RefusalResponses refusals) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              var endpoint = endpoints.of(operation.getOperationId());
              complete(operation, method, endpoint);
              refusals.addTo(operation, method, path, endpoint);
            });
  }

  private void complete(
      Operation operation, PathItem.HttpMethod method, EndpointIndex.Endpoint endpoint) {
    if (!endpoint.roles().isEmpty()) {
      operation.addSecurityRequirement(
          OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of()));
      operation.addExtension("x-roles", endpoint.roles());
    }
    headers(operation, method, endpoint);
  }

  private static void headers(
      Operation operation, PathItem.HttpMethod method, EndpointIndex.Endpoint endpoint) {
    if (endpoint.idempotent()) {
      operation.addParameter(
          header(
              "Idempotency-Key",
              "Makes the request safe to repeat: the first answer is kept for 48 hours and"
                  + " replayed. Required for partners."));
    }
    if (Form.changesOneResource(method)) {
      operation.addParameter(header("If-Match", "The ETag you read.").required(true));
    }
    if (Form.answersWithVersion(method, endpoint)) {
      operation.addParameter(header("If-None-Match", "The ETag you have: 304 if it is current."));
      operation
          .getResponses()
          .addAPIResponse(
              "304", OASFactory.createAPIResponse().description("You have this version."));
    }
    successHeaders(operation, method, endpoint);
  }

  private static void successHeaders(
      Operation operation, PathItem.HttpMethod method, EndpointIndex.Endpoint endpoint) {
    for (Map.Entry<String, String> header :
        Form.successHeaders(operation, method, endpoint).entrySet()) {
      operation.getResponses().getAPIResponses().entrySet().stream()
          .filter(response -> response.getKey().startsWith("2"))
          .forEach(
              response ->
                  response
                      .getValue()
                      .addHeader(
                          header.getKey(),
                          OASFactory.createHeader()
                              .description(header.getValue())
                              .schema(ProblemSchemas.text())));
    }
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .schema(ProblemSchemas.text().maxLength(255));
  }
}
