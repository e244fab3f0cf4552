package org.basra.exchange.gateway.token;

/** What the gateway says about the credentials of a request. */
public sealed interface TokenDecision {

  /** No credentials: the service decides whether the endpoint is public. */
  record Anonymous() implements TokenDecision {}

  /** A token of our provider, for us, within its time. */
  record Valid() implements TokenDecision {}

  /**
   * Credentials that are not acceptable.
   *
   * @param challenge {@code WWW-Authenticate} of the answer (RFC 6750, 3)
   */
  record Invalid(String challenge) implements TokenDecision {}

  /** The provider's keys cannot be had, so nothing can be said. */
  record Undecidable() implements TokenDecision {}
}
