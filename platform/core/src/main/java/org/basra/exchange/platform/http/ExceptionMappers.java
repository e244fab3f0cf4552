package org.basra.exchange.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The only place where a failure meets HTTP. */
class ExceptionMappers {

  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  private final ProblemResponses responses;
  private final Refusals refusals;
  private final JaxRsProblems jaxRs;

  ExceptionMappers(ProblemResponses responses, Refusals refusals, JaxRsProblems jaxRs) {
    this.responses = responses;
    this.refusals = refusals;
    this.jaxRs = jaxRs;
  }

  @ServerExceptionMapper
  public Response problem(Problem problem) {
    return responses.of(problem);
  }

  @ServerExceptionMapper
  public Response invalid(ConstraintViolationException violations) {
    return responses.of(ValidationProblems.of(violations));
  }

  @ServerExceptionMapper
  public Response json(JsonProcessingException failure) {
    return responses.of(JsonProblems.of(failure));
  }

  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException failure) {
    return responses.of(JsonProblems.of(failure));
  }

  @ServerExceptionMapper
  public Response encoding(CharConversionException notUtf8) {
    return responses.of(CommonProblem.MALFORMED_JSON.because("The body is not UTF-8"));
  }

  @ServerExceptionMapper
  public Response jaxRs(WebApplicationException failure) {
    return responses.of(jaxRs.of(failure));
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  public Response unauthenticated(RuntimeException refused) {
    var problem = CommonProblem.UNAUTHENTICATED.problem();
    if (refused instanceof AuthenticationFailedException) {
      problem.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    return responses.of(problem);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException refused) {
    return responses.of(CommonProblem.FORBIDDEN.problem());
  }

  @ServerExceptionMapper
  public Response stale(OptimisticLockException stale) {
    return responses.of(CommonProblem.VERSION_MISMATCH.problem());
  }

  /** Transactions and pools wrap their failures in many ways, so the cause decides here. */
  @ServerExceptionMapper
  public Response anythingElse(Throwable failure) {
    var known = refusals.of(failure);
    if (known.isPresent()) {
      return responses.of(known.get());
    }
    LOG.error("Unexpected failure", failure);
    return responses.of(CommonProblem.INTERNAL.problem());
  }
}
