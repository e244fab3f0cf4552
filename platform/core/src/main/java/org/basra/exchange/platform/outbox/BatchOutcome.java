package org.basra.exchange.platform.outbox;

import java.util.List;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * What became of a batch.
 *
 * @param acknowledged rows that Kafka has, in the order of their acknowledgement
 * @param failures at most one row of each aggregate; rows of neither list were not sent
 */
record BatchOutcome(List<OutboxRow> acknowledged, List<Failure> failures) {

  /** Whether the batch met trouble that passes by itself, so that the relay must wait. */
  boolean mustBackOff() {
    return failures.stream().anyMatch(failure -> !failure.parks());
  }

  /** A row that Kafka has not acknowledged; it may have reached the topic all the same. */
  record Failure(OutboxRow row, Exception error) {

    /**
     * Whether sending again cannot help before a person changed something. Everything else is
     * trouble with the broker, however long it lasts.
     */
    boolean parks() {
      return error instanceof RecordTooLargeException
          || error instanceof SerializationException
          || error instanceof InvalidTopicException
          || error instanceof TopicAuthorizationException;
    }

    /** The kind of error only: its message may quote what it was about. */
    String errorClass() {
      return error.getClass().getSimpleName();
    }
  }
}
