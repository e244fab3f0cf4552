package org.basra.exchange.platform.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.basra.exchange.platform.http.ProblemResponses;
import org.basra.exchange.platform.http.Refusals;
import org.basra.exchange.platform.problem.CommonProblem;
import org.basra.exchange.platform.problem.Problem;
import org.basra.exchange.platform.problem.ProblemError;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.transaction.Transactions;
import org.jboss.resteasy.reactive.RestResponse;

/** One effect for one key. Keys belong to the caller, so nobody reads another's stored answer. */
@RequestScoped
public class Idempotency {

  static final String HEADER = "Idempotency-Key";
  private static final int MAX_LENGTH = 255;

  /** Refusals that the same request would get again; others say nothing about the request. */
  private static final Set<Integer> KEPT = Set.of(404, 409, 410, 422);

  private final RoutingContext request;
  private final Caller caller;
  private final AnswerStore store;
  private final ProblemResponses problems;
  private final Refusals refusals;

  Idempotency(
      RoutingContext request,
      Caller caller,
      AnswerStore store,
      ProblemResponses problems,
      Refusals refusals) {
    this.request = request;
    this.caller = caller;
    this.store = store;
    this.problems = problems;
    this.refusals = refusals;
  }

  /**
   * Runs {@code effect} in a transaction of its own; with an Idempotency-Key at most once.
   *
   * @param route name of the operation, part of the key
   * @param fingerprint SHA-256 over everything that makes the request what it is
   * @throws Problem 400 when a partner sends no key, 409 while the first request is running, 422
   *     when the key was used with another request
   */
  public <T> RestResponse<T> once(
      String route, byte[] fingerprint, Callable<RestResponse<T>> effect) {
    var key = key();
    if (key.isEmpty()) {
      return Transactions.retrying(effect);
    }
    var id = new AnswerStore.Id(caller.key(), route, key.get());
    try {
      return Transactions.retrying(() -> claimed(id, fingerprint, effect));
    } catch (RuntimeException failure) {
      refusals
          .of(failure)
          .filter(refusal -> KEPT.contains(refusal.type().status()))
          .filter(refusal -> refusal.type() != CommonProblem.IDEMPOTENCY_KEY_IN_USE)
          .filter(refusal -> refusal.type() != CommonProblem.IDEMPOTENCY_KEY_REUSED)
          .ifPresent(refusal -> keep(id, fingerprint, refusal));
      throw failure;
    }
  }

  private <T> RestResponse<T> claimed(
      AnswerStore.Id id, byte[] fingerprint, Callable<RestResponse<T>> effect) throws Exception {
    if (!store.claim(id)) {
      throw store.replay(id, fingerprint);
    }
    var answer = effect.call();
    store.complete(id, fingerprint, answer);
    return answer;
  }

  private void keep(AnswerStore.Id id, byte[] fingerprint, Problem refusal) {
    Transactions.retrying(
        () -> {
          if (store.claim(id)) {
            store.complete(id, fingerprint, refusal.type().status(), problems.body(refusal));
          }
          return null;
        });
  }

  private Optional<String> key() {
    var key = request.request().getHeader(HEADER);
    if (key == null) {
      if (caller.isPartner()) {
        throw CommonProblem.IDEMPOTENCY_KEY_REQUIRED.problem();
      }
      return Optional.empty();
    }
    if (key.isBlank()
        || key.length() > MAX_LENGTH
        || !key.chars().allMatch(c -> c > 32 && c < 127)) {
      throw CommonProblem.INVALID_PARAMETER
          .problem()
          .at(ProblemError.parameter(HEADER, "1…255 visible ASCII characters"));
    }
    return Optional.of(key);
  }
}
