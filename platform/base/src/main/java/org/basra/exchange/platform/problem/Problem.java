package org.basra.exchange.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basra.exchange.platform.text.Language;
import org.basra.exchange.platform.text.LocalizedText;

/** A refusal on its way to the caller. Carries no stack trace: it is an answer, not a failure. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient LocalizedText detail;
  private final transient List<ProblemError> errors = new ArrayList<>();
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  Problem(ProblemType type, LocalizedText detail) {
    super(detail == null ? null : detail.in(Language.ENGLISH), null, false, false);
    this.type = type;
    this.detail = detail;
  }

  /** Adds the place in the request that is wrong. */
  public Problem at(ProblemError error) {
    errors.add(error);
    return this;
  }

  /** Adds a response header, for example {@code Retry-After}. */
  public Problem header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** The documented kind. */
  public ProblemType type() {
    return type;
  }

  /** A sentence about this one case in {@code language}, or null. */
  public String detail(Language language) {
    return detail == null ? null : detail.in(language);
  }

  /** Places in the request, empty where the whole request is meant. */
  public List<ProblemError> errors() {
    return List.copyOf(errors);
  }

  /** Extra response headers. */
  public Map<String, String> headers() {
    return Map.copyOf(headers);
  }
}
