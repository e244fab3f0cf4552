package org.basra.exchange.events.awards;

import java.util.Optional;
import org.basra.exchange.events.series.SeriesKind;
import org.basra.exchange.platform.text.LocalizedText;

/** What somebody was awarded, and how the public may meet them. */
enum AwardProgramme {
  RESIDENCY(SeriesKind.ARTIST_TALK, new LocalizedText("حديث فنان", "Artist talk")),
  SCHOLARSHIP(SeriesKind.LECTURE, new LocalizedText("محاضرة", "Lecture")),
  COLLABORATIVE_PROJECT(SeriesKind.LECTURE, new LocalizedText("محاضرة", "Lecture")),
  /** Minors are not put on a stage by a machine. */
  YOUTH_PROGRAMME(null, null);

  private final SeriesKind kind;
  private final LocalizedText title;

  AwardProgramme(SeriesKind kind, LocalizedText title) {
    this.kind = kind;
    this.title = title;
  }

  /** Kind of the draft; empty where none is made. */
  Optional<SeriesKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** Title until an organiser finds a better one. */
  LocalizedText title() {
    return title;
  }
}
