package org.basra.exchange.library.readinglists;

import java.util.Objects;
import java.util.UUID;

/**
 * What the library reads of {@code events.series.published.v1}.
 *
 * @param seriesId the series
 */
record PublishedSeries(UUID seriesId) {

  PublishedSeries {
    Objects.requireNonNull(seriesId, "seriesId");
  }
}
