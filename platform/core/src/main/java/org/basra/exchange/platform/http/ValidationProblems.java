package org.basra.exchange.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;

/**
 * Bean Validation's paths as JSON pointers (RFC 6901), without Java's method and parameter names.
 */
final class ValidationProblems {

  private ValidationProblems() {}

  static Problem of(ConstraintViolationException violations) {
    var places =
        violations.getConstraintViolations().stream()
            .map(ValidationProblems::place)
            .sorted(
                Comparator.comparing(
                        ProblemError::pointer, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(ProblemError::detail))
            .toList();
    boolean body = places.stream().anyMatch(place -> place.pointer() != null);
    var problem =
        (body ? CommonProblem.VALIDATION_FAILED : CommonProblem.INVALID_PARAMETER).problem();
    places.forEach(problem::at);
    return problem;
  }

  private static ProblemError place(ConstraintViolation<?> violation) {
    var pointer = new StringBuilder();
    String parameter = null;
    for (var node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case PARAMETER -> parameter = httpName(violation, node.as(Path.ParameterNode.class));
        case PROPERTY, CONTAINER_ELEMENT -> append(pointer, node);
        default -> {
          // Method and bean nodes are Java's affair.
        }
      }
    }
    return parameter == null
        ? ProblemError.body(pointer.toString(), violation.getMessage())
        : ProblemError.parameter(parameter, violation.getMessage());
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    if (node.isInIterable() && node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.isInIterable() && node.getKey() != null) {
      pointer.append('/').append(PointerSegment.escape(node.getKey().toString()));
    }
    if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
      pointer.append('/').append(PointerSegment.escape(node.getName()));
    }
  }

  /** Name of the query, path or header parameter; null for the body. */
  private static String httpName(ConstraintViolation<?> violation, Path.ParameterNode node) {
    var method = method(violation);
    if (method == null) {
      return null;
    }
    var annotations = method.getParameters()[node.getParameterIndex()].getAnnotations();
    return Arrays.stream(annotations)
        .flatMap(
            annotation ->
                switch (annotation) {
                  case QueryParam query -> Stream.of(query.value());
                  case PathParam path -> Stream.of(path.value());
                  case HeaderParam header -> Stream.of(header.value());
                  default -> Stream.<String>empty();
                })
        .findFirst()
        .orElse(null);
  }

  private static Method method(ConstraintViolation<?> violation) {
    var name = violation.getPropertyPath().iterator().next().getName();
    return Arrays.stream(violation.getRootBeanClass().getMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .findFirst()
        .orElse(null);
  }
}
