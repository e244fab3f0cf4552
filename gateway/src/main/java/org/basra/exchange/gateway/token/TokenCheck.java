package org.basra.exchange.gateway.token;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.basra.exchange.gateway.GatewayConfig;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** Verifies bearer tokens with quarkus-oidc against the provider's keys, once per token. */
@ApplicationScoped
public class TokenCheck {

  private static final Logger LOG = Logger.getLogger(TokenCheck.class);
  private static final String SCHEME = "Bearer ";
  private static final TokenDecision ANONYMOUS = new TokenDecision.Anonymous();
  private static final TokenDecision VALID = new TokenDecision.Valid();
  private static final TokenDecision UNDECIDABLE = new TokenDecision.Undecidable();
  private static final TokenDecision INVALID_REQUEST = challenge("invalid_request");
  private static final TokenDecision INVALID_TOKEN = challenge("invalid_token");

  private final HttpAuthenticator authenticator;
  private final VerifiedTokens verified;

  TokenCheck(HttpAuthenticator authenticator, GatewayConfig config, Clock clock) {
    this.authenticator = authenticator;
    this.verified = new VerifiedTokens(config.rememberedTokens(), clock);
  }

  /** Judges the request's credentials; completes on the caller's event loop. */
  public Future<TokenDecision> check(RoutingContext routing) {
    List<String> credentials = routing.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (credentials.isEmpty()) {
      return Future.succeededFuture(ANONYMOUS);
    }
    var header = credentials.getFirst();
    if (credentials.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Future.succeededFuture(INVALID_REQUEST);
    }
    var key = TokenKey.of(header.substring(SCHEME.length()));
    return verified.knows(key) ? Future.succeededFuture(VALID) : verify(routing, key);
  }

  private Future<TokenDecision> verify(RoutingContext routing, TokenKey key) {
    Promise<TokenDecision> decision = Promise.promise();
    Context loop = Vertx.currentContext();
    authenticator
        .attemptAuthentication(routing)
        .subscribe()
        .with(
            identity -> loop.runOnContext(v -> decision.complete(accepted(identity, key))),
            failure -> loop.runOnContext(v -> decision.complete(refused(failure))));
    return decision.future();
  }

  /**
   * Only acceptance is remembered: a token signed with a key we have not seen yet is bad now and
   * good once the keys are read again.
   */
  private TokenDecision accepted(SecurityIdentity identity, TokenKey key) {
    if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return INVALID_TOKEN;
    }
    verified.put(key, token.getExpirationTime() * 1000);
    return VALID;
  }

  private static TokenDecision refused(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OIDCException
          || cause instanceof IOException
          || cause instanceof TimeoutException) {
        LOG.warnf("Tokens cannot be verified: %s", cause.getMessage());
        return UNDECIDABLE;
      }
    }
    return INVALID_TOKEN;
  }

  private static TokenDecision challenge(String error) {
    return new TokenDecision.Invalid("Bearer realm=\"basra-exchange\", error=\"" + error + '"');
  }
}
