package org.basra.exchange.platform.outbox;

/** What is told of a tally. */
public sealed interface TallyEvent extends DomainEvent {

  /** Topic of tallies. */
  String TOPIC = "sample.tallies";

  /** Wire name of {@link Counted}. */
  String COUNTED = "sample.tally.counted.v1";

  /** The tally stands at {@code count} now. */
  @EventType(value = COUNTED, topic = TOPIC)
  record Counted(int count) implements TallyEvent {}

  /** An event on a topic that takes small records only. */
  @EventType(value = "sample.tally.described.v1", topic = "sample.narrow")
  record Described(String text) implements TallyEvent {}

  /** An event whose topic cannot exist. */
  @EventType(value = "sample.tally.misdirected.v1", topic = "not a topic!")
  record Misdirected() implements TallyEvent {}

  /** An event that nobody gave a name. */
  record Nameless() implements TallyEvent {}
}
