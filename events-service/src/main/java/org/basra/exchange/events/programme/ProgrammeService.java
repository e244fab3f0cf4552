package org.basra.exchange.events.programme;

import static org.basra.exchange.events.EventsProblem.CAPACITY_BELOW_TAKEN;
import static org.basra.exchange.events.EventsProblem.OCCURRENCE_CANCELLED;
import static org.basra.exchange.events.EventsProblem.OCCURRENCE_STARTED;
import static org.basra.exchange.events.EventsProblem.SCHEDULE_MISSING;
import static org.basra.exchange.events.EventsProblem.SERIES_NOT_A_DRAFT;
import static org.basra.exchange.events.EventsProblem.SERIES_NOT_PUBLISHED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.events.occurrences.ChangeDecision;
import org.basra.exchange.events.occurrences.Occurrence;
import org.basra.exchange.events.occurrences.OccurrenceRepository;
import org.basra.exchange.events.registrations.Waitlist;
import org.basra.exchange.events.schedules.Schedule;
import org.basra.exchange.events.schedules.Schedules;
import org.basra.exchange.events.series.PublicationDecision;
import org.basra.exchange.events.series.Series;
import org.basra.exchange.events.series.SeriesRepository;
import org.basra.exchange.platform.outbox.Outbox;

/** Locks the series, then occurrences by id: one order for everybody. */
@ApplicationScoped
class ProgrammeService {

  private final SeriesRepository series;
  private final OccurrenceRepository occurrences;
  private final Waitlist waitlist;
  private final Schedules schedules;
  private final Outbox outbox;
  private final Clock clock;

  ProgrammeService(
      SeriesRepository series,
      OccurrenceRepository occurrences,
      Waitlist waitlist,
      Schedules schedules,
      Outbox outbox,
      Clock clock) {
    this.series = series;
    this.occurrences = occurrences;
    this.waitlist = waitlist;
    this.schedules = schedules;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Series publish(UUID id) {
    var draft = series.lock(id);
    var now = clock.instant();
    return switch (draft.publish(now)) {
      case PublicationDecision.Published(Schedule schedule) -> published(draft, schedule, now);
      case PublicationDecision.NotADraft() -> throw SERIES_NOT_A_DRAFT.problem();
      case PublicationDecision.NoSchedule() -> throw SCHEDULE_MISSING.problem();
    };
  }

  private Series published(Series published, Schedule schedule, Instant now) {
    var planned =
        schedules.starts(schedule).stream().map(start -> new Occurrence(published, start)).toList();
    occurrences.persist(planned);
    outbox.append(
        published,
        new SeriesEvent.Published(
            published.id(),
            published.kind(),
            schedule.zone(),
            planned.size(),
            planned.getFirst().startsAt(),
            planned.getLast().endsAt(),
            now));
    series.flush();
    return published;
  }

  /** Calls off all that lies ahead; what has begun or is over stays as it was. */
  @Transactional
  Series cancel(UUID id) {
    var cancelled = series.lock(id);
    var now = clock.instant();
    if (!cancelled.cancel(now)) {
      throw SERIES_NOT_PUBLISHED.problem();
    }
    var ahead = occurrences.lockUpcoming(id, now);
    for (var occurrence : ahead) {
      waitlist.dismiss(occurrence, now);
      occurrence.cancel(now);
    }
    outbox.append(cancelled, new SeriesEvent.Cancelled(id, ahead.size(), now));
    series.flush();
    return cancelled;
  }

  @Transactional
  Occurrence cancelOccurrence(UUID id) {
    var changed = series.lockForPart(occurrences.seriesOf(id));
    var occurrence = occurrences.lock(id);
    var now = clock.instant();
    require(occurrence.cancel(now));
    waitlist.dismiss(occurrence, now);
    outbox.append(
        changed,
        new SeriesEvent.OccurrenceCancelled(
            changed.id(), occurrence.id(), occurrence.startsAt(), now));
    series.flush();
    return occurrence;
  }

  /** Gives the new seats to those who wait; the caller has locked the occurrence. */
  @Transactional(Transactional.TxType.MANDATORY)
  void resize(Occurrence occurrence, int capacity) {
    var now = clock.instant();
    require(occurrence.resize(capacity, now));
    waitlist.promote(occurrence, 0, now);
    occurrences.flush();
  }

  private static void require(ChangeDecision decision) {
    switch (decision) {
      case ChangeDecision.Changed() -> {
        // Nothing speaks against it.
      }
      case ChangeDecision.AlreadyCancelled() -> throw OCCURRENCE_CANCELLED.problem();
      case ChangeDecision.AlreadyStarted() -> throw OCCURRENCE_STARTED.problem();
      case ChangeDecision.BelowTaken(int taken) ->
          throw CAPACITY_BELOW_TAKEN.because("Taken are " + taken);
    }
  }
}
