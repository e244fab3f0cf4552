package org.basra.exchange.platform.inbox;

import org.jboss.logging.MDC;

/** Carries the trace of an event into the logs and into the events it causes. */
final class TraceScope implements AutoCloseable {

  private static final String TRACE_ID = "traceId";
  private static final String SPAN_ID = "spanId";

  private TraceScope() {}

  /** Opens the scope of a W3C {@code traceparent}; of none, where it is null or malformed. */
  static TraceScope of(String traceParent) {
    if (traceParent != null && traceParent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")) {
      var parts = traceParent.split("-");
      MDC.put(TRACE_ID, parts[1]);
      MDC.put(SPAN_ID, parts[2]);
    }
    return new TraceScope();
  }

  @Override
  public void close() {
    MDC.remove(TRACE_ID);
    MDC.remove(SPAN_ID);
  }
}
