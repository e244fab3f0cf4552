package org.basra.exchange.events.series;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.events.schedules.Schedule;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;
import org.basra.exchange.platform.text.LocalizedText;

/** A gathering, or several that recur by a rule. */
@Entity
public class Series implements Aggregate {

  @Id UUID id = UuidV7.next();
  @Version long version;
  String titleAr;
  String titleEn;
  String descriptionAr;
  String descriptionEn;

  @Enumerated(EnumType.STRING)
  SeriesKind kind;

  @Enumerated(EnumType.STRING)
  SeriesStatus status = SeriesStatus.DRAFT;

  int capacity;
  @Embedded Schedule schedule;
  UUID awardId;
  Instant createdAt;
  Instant publishedAt;
  Instant cancelledAt;

  /** For Hibernate. */
  protected Series() {}

  Series(SeriesRequest request, Schedule schedule, Instant now) {
    this.createdAt = now;
    change(request, schedule);
  }

  /** A draft for an award, with all but its kind and title left to an organiser. */
  public Series(UUID awardId, SeriesKind kind, LocalizedText title, int capacity, Instant now) {
    this.awardId = awardId;
    this.kind = kind;
    this.titleAr = title.ar();
    this.titleEn = title.en();
    this.capacity = capacity;
    this.createdAt = now;
  }

  final void change(SeriesRequest request, Schedule newSchedule) {
    this.titleAr = request.title().ar();
    this.titleEn = request.title().en();
    this.descriptionAr = request.description() == null ? null : request.description().ar();
    this.descriptionEn = request.description() == null ? null : request.description().en();
    this.kind = request.kind();
    this.capacity = request.capacity();
    this.schedule = newSchedule;
  }

  boolean isDraft() {
    return status == SeriesStatus.DRAFT;
  }

  /** What publishing it at {@code now} means. */
  public PublicationDecision publish(Instant now) {
    if (!isDraft()) {
      return new PublicationDecision.NotADraft();
    }
    if (schedule == null) {
      return new PublicationDecision.NoSchedule();
    }
    status = SeriesStatus.PUBLISHED;
    publishedAt = now;
    return new PublicationDecision.Published(schedule);
  }

  /** Whether it was cancelled just now; only what is published can be. */
  public boolean cancel(Instant now) {
    if (status != SeriesStatus.PUBLISHED) {
      return false;
    }
    status = SeriesStatus.CANCELLED;
    cancelledAt = now;
    return true;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  /** Title in both languages. */
  public LocalizedText title() {
    return new LocalizedText(titleAr, titleEn);
  }

  LocalizedText description() {
    return descriptionAr == null ? null : new LocalizedText(descriptionAr, descriptionEn);
  }

  /** What kind of gathering it is. */
  public SeriesKind kind() {
    return kind;
  }

  /** Seats of each occurrence, unless changed there. */
  public int capacity() {
    return capacity;
  }

  /** When it takes place; null while nobody has said. */
  public Schedule schedule() {
    return schedule;
  }
}
