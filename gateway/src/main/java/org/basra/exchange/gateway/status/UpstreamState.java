package org.basra.exchange.gateway.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One service as the gateway sees it.
 *
 * @param status UP or DOWN
 * @param latencyMs milliseconds its readiness check took, or null where it gave no good answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UpstreamState(String status, Long latencyMs) {

  static UpstreamState up(long latencyMs) {
    return new UpstreamState("UP", latencyMs);
  }

  static UpstreamState down() {
    return new UpstreamState("DOWN", null);
  }

  @JsonIgnore
  boolean isUp() {
    return "UP".equals(status);
  }
}
