package org.basra.exchange.platform.outbox;

import java.util.regex.Pattern;
import org.basra.exchange.platform.broker.EventHeaders;
import org.jboss.logging.MDC;

/** The W3C trace context of the running request, taken from where tracing puts it for the logs. */
final class TraceParent {

  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  private static final Pattern SPAN_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");

  private TraceParent() {}

  /** JSON object for the column {@code headers}; empty where nothing is traced. */
  static String asHeaders() {
    var trace = MDC.get("traceId");
    var span = MDC.get("spanId");
    if (trace == null || span == null || !valid(trace.toString(), span.toString())) {
      return "{}";
    }
    var flags = "false".equals(String.valueOf(MDC.get("sampled"))) ? "00" : "01";
    return "{\"%s\":\"00-%s-%s-%s\"}".formatted(EventHeaders.TRACE_PARENT, trace, span, flags);
  }

  private static boolean valid(String trace, String span) {
    return TRACE_ID.matcher(trace).matches() && SPAN_ID.matcher(span).matches();
  }
}
