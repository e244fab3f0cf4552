package org.basra.exchange.platform.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basra.exchange.platform.etag.Versioned;
import org.basra.exchange.platform.http.LargeBody;
import org.basra.exchange.platform.idempotency.Idempotent;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** What annotations say of each endpoint; an operation id is its method's name. */
final class EndpointIndex {

  private static final String PATH = "jakarta.ws.rs.Path";

  private final Map<String, MethodInfo> byOperation;

  EndpointIndex(IndexView index) {
    this.byOperation =
        index.getAnnotations(PATH).stream()
            .filter(path -> path.target().kind() == AnnotationTarget.Kind.CLASS)
            .map(path -> path.target().asClass())
            .map(ClassInfo::methods)
            .flatMap(List::stream)
            .filter(EndpointIndex::isEndpoint)
            .collect(Collectors.toMap(MethodInfo::name, method -> method, EndpointIndex::same));
  }

  Endpoint of(String operationId) {
    var method = byOperation.get(operationId);
    if (method == null) {
      throw new IllegalStateException("No endpoint method is named " + operationId);
    }
    return new Endpoint(roles(method), isIdempotent(method), codes(method), isVersioned(method));
  }

  private static boolean isIdempotent(MethodInfo method) {
    return method.hasAnnotation(Idempotent.class) || method.hasAnnotation(LargeBody.class);
  }

  /** An index may hold a class twice; two different methods of one name are a mistake. */
  private static MethodInfo same(MethodInfo one, MethodInfo other) {
    if (!one.declaringClass().name().equals(other.declaringClass().name())) {
      throw new IllegalStateException("Two endpoints share the operation id " + one.name());
    }
    return one;
  }

  private static boolean isEndpoint(MethodInfo method) {
    return method.annotations().stream()
        .map(annotation -> annotation.name().toString())
        .anyMatch(name -> name.matches("jakarta\\.ws\\.rs\\.(GET|POST|PUT|PATCH|DELETE)"));
  }

  /** Roles that may call it; empty for everybody. */
  private static List<String> roles(MethodInfo method) {
    if (method.hasAnnotation(PermitAll.class)) {
      return List.of();
    }
    var allowed =
        method.hasAnnotation(RolesAllowed.class)
            ? method.annotation(RolesAllowed.class)
            : method.declaringClass().annotation(RolesAllowed.class);
    return allowed == null ? List.of() : Arrays.asList(allowed.value().asStringArray());
  }

  private static List<String> codes(MethodInfo method) {
    var refuses = method.annotation(Refuses.class);
    return refuses == null ? List.of() : Arrays.asList(refuses.value().asStringArray());
  }

  private static boolean isVersioned(MethodInfo method) {
    return method.hasAnnotation(Versioned.class)
        || method.returnType().name().toString().endsWith(".RestResponse");
  }

  /**
   * What the annotations of an endpoint say.
   *
   * @param roles who may call it; empty: everybody
   * @param idempotent takes an Idempotency-Key
   * @param refusals codes of its own refusals
   * @param conditional answers with an ETag
   */
  record Endpoint(
      List<String> roles, boolean idempotent, List<String> refusals, boolean conditional) {}
}
