package org.basra.exchange.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One wrong place in a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, or null
 * @param parameter name of the query, path or header parameter, or null
 * @param detail what is wrong there, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(String pointer, String parameter, String detail) {

  /** A place in the body. */
  public static ProblemError body(String pointer, String detail) {
    return new ProblemError(pointer, null, detail);
  }

  /** A parameter. */
  public static ProblemError parameter(String name, String detail) {
    return new ProblemError(null, name, detail);
  }
}
