package org.basra.exchange.library.readinglists;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.basra.exchange.platform.inbox.EventConsumer;
import org.basra.exchange.platform.inbox.IncomingEvent;

/** Hears of published series: what is read for them comes before the readers with them. */
@ApplicationScoped
class SeriesConsumer implements EventConsumer {

  private final ReadingListService service;

  SeriesConsumer(ReadingListService service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "series-reading-lists";
  }

  @Override
  public Set<String> topics() {
    return Set.of("events.series");
  }

  @Override
  public Set<String> types() {
    return Set.of("events.series.published.v1");
  }

  @Override
  public void on(IncomingEvent event) {
    service.publishFor(event.as(PublishedSeries.class).seriesId());
  }
}
