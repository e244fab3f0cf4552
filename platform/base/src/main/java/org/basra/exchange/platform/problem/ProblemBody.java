package org.basra.exchange.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.basra.exchange.platform.text.Language;

/**
 * The {@code application/problem+json} body (RFC 9457).
 *
 * @param type stable relative URI of the kind
 * @param code the same as a constant name, for programs
 * @param title what went wrong, in the caller's language
 * @param status HTTP status code
 * @param detail a sentence about this one case, in the caller's language where it is told in both
 *     languages; or null
 * @param requestId the request's id, also in {@code X-Request-Id} and in the logs
 * @param errors wrong places in the request, or null
 */
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "requestId", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type,
    String code,
    String title,
    int status,
    String detail,
    String requestId,
    List<ProblemError> errors) {

  /** Media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The body for a thrown problem; a 5xx is constant and tells nothing of the inside. */
  public static ProblemBody of(Problem problem, Language language, String requestId) {
    var type = problem.type();
    boolean ours = type.status() >= 500;
    return new ProblemBody(
        type.type(),
        type.name(),
        type.title().in(language),
        type.status(),
        ours ? null : problem.detail(language),
        requestId,
        ours ? List.of() : problem.errors());
  }
}
