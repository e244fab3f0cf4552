package org.basra.exchange.events.awards;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.basra.exchange.events.EventsConfig;
import org.basra.exchange.events.series.Series;
import org.basra.exchange.events.series.SeriesKind;
import org.basra.exchange.events.series.SeriesRepository;
import org.basra.exchange.platform.inbox.EventConsumer;
import org.basra.exchange.platform.inbox.IncomingEvent;

/** Drafts a talk or a lecture for an accepted award, once, however often the award is told of. */
@ApplicationScoped
class AwardDrafts implements EventConsumer {

  private final SeriesRepository series;
  private final Clock clock;
  private final int capacity;

  AwardDrafts(SeriesRepository series, Clock clock, EventsConfig config) {
    this.series = series;
    this.clock = clock;
    this.capacity = config.awards().capacity();
  }

  @Override
  public String name() {
    return "award-drafts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(AwardAccepted.TOPIC);
  }

  @Override
  public Set<String> types() {
    return Set.of(AwardAccepted.TYPE);
  }

  @Override
  public void on(IncomingEvent event) {
    var award = event.as(AwardAccepted.class);
    award.programme().kind().ifPresent(kind -> draft(award, kind));
  }

  /** The inbox knows events, not awards: the same award may be told of by a new event. */
  private void draft(AwardAccepted award, SeriesKind kind) {
    if (!series.existsFor(award.awardId())) {
      var title = award.programme().title();
      series.persist(new Series(award.awardId(), kind, title, capacity, clock.instant()));
    }
  }
}
