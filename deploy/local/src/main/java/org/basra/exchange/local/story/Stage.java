package org.basra.exchange.local.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What every story needs: people who act, somebody who narrates, patience, and the topics. */
public final class Stage {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Addresses addresses;
  private final Narrator narrator;
  private final Clock clock;
  private final AccessTokens tokens;
  private final Map<String, String> signedIn = new ConcurrentHashMap<>();

  /** Nobody signs in before they act; {@code narrator} hears everything. */
  public Stage(Addresses addresses, Narrator narrator, Clock clock) {
    this.addresses = addresses;
    this.narrator = narrator;
    this.clock = clock;
    this.tokens = new AccessTokens(addresses.issuer());
  }

  /** The API as this demo user sees it. */
  public Api as(String user) {
    return api(signedIn.computeIfAbsent(user, tokens::of));
  }

  /** The API as the partner's program sees it with these scopes. */
  public Api asPartner(String... scopes) {
    return api(tokens.ofPartner(scopes));
  }

  /** The API as somebody sees it who has not signed in. */
  public Api asAnybody() {
    return api("");
  }

  private Api api(String token) {
    return new Api(addresses.gateway(), token, narrator);
  }

  /** The account of a demo user, as events and services know it. */
  public String account(String user) {
    return AccessTokens.subject(signedIn.computeIfAbsent(user, tokens::of));
  }

  /** What happens next, in words. */
  public void chapter(String title) {
    narrator.chapter(title);
  }

  /** Something worth knowing. */
  public void note(String text) {
    narrator.note(text);
  }

  /** This instant. */
  public Instant now() {
    return clock.instant();
  }

  /** Today in a zone. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** Asks again and again until the answer is good enough; fails when patience ends. */
  public <T> T eventually(String awaited, Supplier<T> ask, Predicate<T> enough) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var answer = ask.get();
    while (!enough.test(answer)) {
      if (System.nanoTime() > deadline) {
        throw new StoryFailure(
            "%s: not so after %d s; at last %s".formatted(awaited, PATIENCE.toSeconds(), answer));
      }
      pause();
      answer = ask.get();
    }
    return answer;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailure("Interrupted", e);
    }
  }

  /** Waits for the first {@code count} wanted events of a topic and tells them. */
  public List<EventWatch.Event> events(
      String topic, int count, Predicate<EventWatch.Event> wanted) {
    try (var watch = new EventWatch(addresses.kafka(), topic)) {
      var events = watch.await(count, PATIENCE, wanted);
      events.forEach(
          event ->
              note(
                  "ce_type %s, ce_id %s, key %s".formatted(event.type(), event.id(), event.key())));
      return events;
    }
  }

  /** As {@link #events}, and their types must be these in this order. */
  public void showEvents(String topic, List<String> types, Predicate<EventWatch.Event> wanted) {
    var found = events(topic, types.size(), wanted).stream().map(EventWatch.Event::type).toList();
    if (!found.equals(types)) {
      throw new StoryFailure("Topic %s: expected %s, found %s".formatted(topic, types, found));
    }
  }

  /** Puts an event on its topic once more, as a broker may. */
  public void deliverAgain(EventWatch.Event event) {
    try (var topics = new TopicReaders(addresses.kafka())) {
      topics.deliverAgain(event);
    }
  }

  /** Waits until every service that reads a topic has read all of it. */
  public void awaitReaders(String topic) {
    try (var topics = new TopicReaders(addresses.kafka())) {
      topics.awaitAllRead(topic, PATIENCE);
    }
  }

  /** A code that no other run of a story has used. */
  public static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
  }
}
