package org.basra.exchange.platform.broker;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * Names of the record headers of an event: CloudEvents 1.0, Kafka protocol binding, binary content
 * mode (attributes have the prefix {@code ce_}, values are UTF-8).
 */
public final class EventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String SUBJECT = "ce_subject";
  public static final String TIME = "ce_time";
  public static final String DATA_SCHEMA = "ce_dataschema";

  /** Extension attribute: version of the aggregate after the change the event tells of. */
  public static final String AGGREGATE_VERSION = "ce_aggregateversion";

  public static final String CONTENT_TYPE = "content-type";

  /** W3C Trace Context, as other Kafka instrumentation writes it: without a prefix. */
  public static final String TRACE_PARENT = "traceparent";

  private EventHeaders() {}

  /** Text of the last header called {@code name}; empty where there is none. */
  public static Optional<String> text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  /** Adds a text header; a null value adds nothing. */
  public static void add(Headers headers, String name, String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
