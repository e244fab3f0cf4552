package org.basra.exchange.platform.openapi;

import static org.basra.exchange.platform.problem.CommonProblem.BODY_TOO_LARGE;
import static org.basra.exchange.platform.problem.CommonProblem.FORBIDDEN;
import static org.basra.exchange.platform.problem.CommonProblem.IDEMPOTENCY_KEY_IN_USE;
import static org.basra.exchange.platform.problem.CommonProblem.IDEMPOTENCY_KEY_REQUIRED;
import static org.basra.exchange.platform.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static org.basra.exchange.platform.problem.CommonProblem.INTERNAL;
import static org.basra.exchange.platform.problem.CommonProblem.INVALID_CURSOR;
import static org.basra.exchange.platform.problem.CommonProblem.INVALID_PARAMETER;
import static org.basra.exchange.platform.problem.CommonProblem.MALFORMED_JSON;
import static org.basra.exchange.platform.problem.CommonProblem.MALFORMED_REQUEST;
import static org.basra.exchange.platform.problem.CommonProblem.NOT_ACCEPTABLE;
import static org.basra.exchange.platform.problem.CommonProblem.NOT_FOUND;
import static org.basra.exchange.platform.problem.CommonProblem.TEXT_NOT_ALLOWED;
import static org.basra.exchange.platform.problem.CommonProblem.UNAUTHENTICATED;
import static org.basra.exchange.platform.problem.CommonProblem.UNAVAILABLE;
import static org.basra.exchange.platform.problem.CommonProblem.UNKNOWN_PROPERTY;
import static org.basra.exchange.platform.problem.CommonProblem.UNSUPPORTED_MEDIA_TYPE;
import static org.basra.exchange.platform.problem.CommonProblem.VALIDATION_FAILED;
import static org.basra.exchange.platform.problem.CommonProblem.VERSION_MISMATCH;
import static org.basra.exchange.platform.problem.CommonProblem.VERSION_REQUIRED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basra.exchange.platform.problem.ProblemBody;
import org.basra.exchange.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** One response per status, with one example per refusal that has it; examples are shared. */
final class RefusalResponses {

  private final ProblemIndex problems;
  private final Components components;

  RefusalResponses(ProblemIndex problems, Components components) {
    this.problems = problems;
    this.components = components;
  }

  void addTo(Operation operation, HttpMethod method, String path, EndpointIndex.Endpoint endpoint) {
    var all = implied(operation, method, path, endpoint);
    endpoint.refusals().stream().map(problems::named).forEach(all::add);
    all.forEach(type -> components.addExample(type.name(), example(type)));
    all.stream()
        .distinct()
        .collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()))
        .forEach(
            (status, types) ->
                operation.getResponses().addAPIResponse(Integer.toString(status), response(types)));
  }

  private static List<ProblemType> implied(
      Operation operation, HttpMethod method, String path, EndpointIndex.Endpoint endpoint) {
    var all = new ArrayList<ProblemType>();
    all.addAll(List.of(MALFORMED_REQUEST, INVALID_PARAMETER, TEXT_NOT_ALLOWED));
    all.addAll(List.of(NOT_ACCEPTABLE, INTERNAL, UNAVAILABLE, UNAUTHENTICATED));
    if (!endpoint.roles().isEmpty()) {
      all.add(FORBIDDEN);
    }
    if (path.contains("{")) {
      all.add(NOT_FOUND);
    }
    if (hasCursor(operation)) {
      all.add(INVALID_CURSOR);
    }
    if (operation.getRequestBody() != null) {
      all.addAll(List.of(BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
      if (operation.getRequestBody().getContent().hasMediaType("application/json")) {
        all.addAll(List.of(MALFORMED_JSON, UNKNOWN_PROPERTY, VALIDATION_FAILED));
      }
    }
    if (endpoint.idempotent()) {
      all.addAll(List.of(IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_IN_USE, IDEMPOTENCY_KEY_REUSED));
    }
    if (Form.changesOneResource(method)) {
      all.addAll(List.of(VERSION_REQUIRED, VERSION_MISMATCH));
    }
    return all;
  }

  private static boolean hasCursor(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(p -> "cursor".equals(p.getName()));
  }

  private static APIResponse response(List<ProblemType> types) {
    var media =
        OASFactory.createMediaType().schema(OASFactory.createSchema().ref(ProblemSchemas.PROBLEM));
    types.forEach(
        type ->
            media.addExample(
                type.name(),
                OASFactory.createExample().ref("#/components/examples/" + type.name())));
    var response =
        OASFactory.createAPIResponse()
            .description(
                types.stream().map(type -> type.title().en()).collect(Collectors.joining("; ")))
            .content(OASFactory.createContent().addMediaType(ProblemBody.MEDIA_TYPE, media));
    return leadsElsewhere(types) ? response.addHeader("Location", location()) : response;
  }

  private static boolean leadsElsewhere(List<ProblemType> types) {
    return types.stream().allMatch(type -> type.status() / 100 == 3);
  }

  private static Header location() {
    return OASFactory.createHeader().description("Where it is now.").schema(ProblemSchemas.text());
  }

  private static Example example(ProblemType type) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type.type());
    body.put("code", type.name());
    body.put("title", type.title().ar());
    body.put("status", type.status());
    body.put("requestId", "0f8fad5b-d9cb-469f-a165-70867728950e");
    return OASFactory.createExample().summary(type.title().en()).value(body);
  }
}
