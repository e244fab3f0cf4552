package org.basra.exchange.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an operator can set about the gateway. */
@ConfigMapping(prefix = "exchange.gateway")
public interface GatewayConfig {

  /** The services behind the gateway by their public name: {@code /api/<name>/v1/…}. */
  Map<String, UpstreamConfig> upstreams();

  /** Largest request body; large, because library imports are files. */
  @WithDefault("1024M")
  MemorySize bodyLimit();

  /** Longest silence inside a request or response body before both sides are cut off. */
  @WithDefault("60s")
  Duration idleTimeout();

  /** How many verified tokens are remembered until they expire. */
  @WithDefault("10000")
  int rememberedTokens();

  /** Pages of other origins that may call the API from a browser. */
  CorsConfig cors();

  /** How people log in through the documentation page. */
  LoginConfig login();

  /** Cross-origin rules (Fetch standard). */
  interface CorsConfig {
    /** Exact origins, for example {@code https://exchange.example}; empty for none. */
    Optional<Set<String>> origins();

    /** How long a browser may remember the answer to a preflight request. */
    @WithDefault("1h")
    Duration maxAge();
  }

  /** Addresses in the OpenAPI document's security schemes. */
  interface LoginConfig {
    /** Issuer as browsers reach it; the document's authorisation addresses derive from it. */
    URI issuer();

    /** Public client with PKCE that the documentation page logs in with. */
    @WithDefault("exchange-web")
    String client();
  }

  /** One service behind the gateway. */
  interface UpstreamConfig {
    /** Scheme, host and port. */
    URI url();

    /** Longest time to establish a connection. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** Longest time from the end of the request to the first byte of the answer. */
    @WithDefault("30s")
    Duration firstByteTimeout();

    /** Most connections to the service from each event loop; there are two loops per processor. */
    @WithDefault("64")
    int connections();

    /** Failures in a row that open the circuit breaker. */
    @WithDefault("5")
    int breakerFailures();

    /** How long an open breaker refuses before it lets one probe through. */
    @WithDefault("5s")
    Duration breakerPause();
  }
}
