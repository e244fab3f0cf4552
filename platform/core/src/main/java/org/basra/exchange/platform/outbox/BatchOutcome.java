package org.basra.exchange.platform.outbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Buckets that met trouble which passes by itself, so that the relay must wait. */
  Set<Integer> troubled() {
    return failures.stream()
        .filter(failure -> !failure.parks())
        .map(failure -> failure.row().bucket())
        .collect(Collectors.toSet());
  }

  /** Buckets of acknowledged rows. */
  Set<Integer> served() {
    return acknowledged.stream().map(OutboxRow::bucket).collect(Collectors.toSet());
  }

  /** How many rows leave the table: acknowledged or parked. */
  int moved() {
    return acknowledged.size() + (int) failures.stream().filter(Failure::parks).count();
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
