package org.basra.exchange.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.transaction.Causes;

/** Jackson's failures: what is not JSON, what is not known, and what has the wrong type. */
final class JsonProblems {

  private JsonProblems() {}

  static Problem of(JsonProcessingException failure) {
    var own = Causes.find(failure, Problem.class);
    if (own.isPresent() && failure instanceof JsonMappingException at) {
      return own.get().type().problem().at(ProblemError.body(pointer(at), own.get().getMessage()));
    }
    return switch (failure) {
      case UnrecognizedPropertyException unknown ->
          CommonProblem.UNKNOWN_PROPERTY
              .problem()
              .at(ProblemError.body(pointer(unknown), "unknown property"));
      case MismatchedInputException mismatch ->
          CommonProblem.VALIDATION_FAILED
              .problem()
              .at(ProblemError.body(pointer(mismatch), "expected " + kind(mismatch)));
      default -> CommonProblem.MALFORMED_JSON.problem();
    };
  }

  private static String kind(MismatchedInputException mismatch) {
    var type = mismatch.getTargetType();
    if (type == null) {
      return "another type";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "String", "UUID", "Instant", "LocalDate", "BigDecimal" -> type.getSimpleName();
      case "int", "Integer", "long", "Long", "short", "Short" -> "integer";
      case "boolean", "Boolean" -> "boolean";
      case "List", "ArrayList", "Set", "Collection" -> "array";
      default -> "object";
    };
  }

  private static String pointer(JsonMappingException failure) {
    var pointer = new StringBuilder();
    for (var step : failure.getPath()) {
      pointer.append('/');
      if (step.getFieldName() == null) {
        pointer.append(step.getIndex());
      } else {
        pointer.append(PointerSegment.escape(step.getFieldName()));
      }
    }
    return pointer.toString();
  }
}
