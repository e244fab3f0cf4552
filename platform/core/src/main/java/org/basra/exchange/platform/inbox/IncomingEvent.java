package org.basra.exchange.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.basra.exchange.platform.broker.EventHeaders;

/**
 * An event of another service (CloudEvents 1.0, binary mode).
 *
 * @param id key of the inbox
 * @param type wire name
 * @param source service that published it
 * @param subject aggregate it tells of
 * @param aggregateVersion version of the aggregate after the change
 * @param time when it happened, UTC
 * @param traceParent W3C trace context, or null
 * @param data payload
 */
public record IncomingEvent(
    UUID id,
    String type,
    String source,
    UUID subject,
    long aggregateVersion,
    Instant time,
    String traceParent,
    JsonNode data) {

  // Consumers declare only what they read, so that producers may add properties.
  private static final ObjectReader READER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .reader()
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * The payload as the consumer's own small record; properties it does not name are passed over.
   *
   * @throws IllegalArgumentException where the payload does not fit
   */
  public <T> T as(Class<T> type) {
    try {
      return READER.treeToValue(data, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Payload does not fit " + type.getSimpleName(), e);
    }
  }

  /** Reads a record; whatever is missing or wrong is named in the exception. */
  static IncomingEvent of(ConsumerRecord<byte[], byte[]> message) throws MalformedEvent {
    var headers = message.headers();
    if (!"1.0".equals(text(headers, EventHeaders.SPEC_VERSION))) {
      throw new MalformedEvent(EventHeaders.SPEC_VERSION);
    }
    return new IncomingEvent(
        parse(headers, EventHeaders.ID, UUID::fromString),
        text(headers, EventHeaders.TYPE),
        text(headers, EventHeaders.SOURCE),
        parse(headers, EventHeaders.SUBJECT, UUID::fromString),
        parse(headers, EventHeaders.AGGREGATE_VERSION, Long::valueOf),
        parse(headers, EventHeaders.TIME, text -> OffsetDateTime.parse(text).toInstant()),
        EventHeaders.text(headers, EventHeaders.TRACE_PARENT).orElse(null),
        payload(message.value()));
  }

  private static String text(Headers headers, String name) throws MalformedEvent {
    return EventHeaders.text(headers, name)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new MalformedEvent(name));
  }

  private static <T> T parse(Headers headers, String name, Function<String, T> parser)
      throws MalformedEvent {
    try {
      return parser.apply(text(headers, name));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedEvent(name, e);
    }
  }

  private static JsonNode payload(byte[] value) throws MalformedEvent {
    if (value == null) {
      throw new MalformedEvent("payload");
    }
    try {
      var data = READER.readTree(value);
      if (data == null || data.isMissingNode()) {
        throw new MalformedEvent("payload");
      }
      return data;
    } catch (IOException e) {
      throw new MalformedEvent("payload", e);
    }
  }
}
