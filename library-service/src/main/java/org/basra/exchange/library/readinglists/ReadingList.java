package org.basra.exchange.library.readinglists;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.platform.id.UuidV7;
import org.basra.exchange.platform.outbox.Aggregate;
import org.basra.exchange.platform.text.LocalizedText;
import org.hibernate.annotations.Formula;

/** Titles put together for readers or a seminar. Its version rises with its entries, too. */
@Entity
class ReadingList implements Aggregate {

  /** The most entries; the database has the same limit. */
  static final int MOST_ENTRIES = 200;

  @Id UUID id = UuidV7.next();
  @Version long version;
  String titleAr;
  String titleEn;
  String introductionAr;
  String introductionEn;
  UUID seriesId;

  @Enumerated(EnumType.STRING)
  ReadingListStatus status = ReadingListStatus.DRAFT;

  Instant createdAt;
  Instant publishedAt;

  /** As it was when the list was read. */
  @Formula("(select count(*) from reading_list_entry entry where entry.list_id = id)")
  int entries;

  /** For Hibernate. */
  protected ReadingList() {}

  ReadingList(ReadingListRequest request, Instant now) {
    this.createdAt = now;
    describe(request);
  }

  final void describe(ReadingListRequest request) {
    titleAr = request.title().ar();
    titleEn = request.title().en();
    introductionAr = request.introduction() == null ? null : request.introduction().ar();
    introductionEn = request.introduction() == null ? null : request.introduction().en();
    seriesId = request.seriesId();
  }

  /** What publishing it at {@code now}, with so many entries, means. */
  PublicationDecision publish(int holding, Instant now) {
    if (status != ReadingListStatus.DRAFT) {
      return new PublicationDecision.NotADraft(status);
    }
    if (holding == 0) {
      return new PublicationDecision.NothingOnIt();
    }
    status = ReadingListStatus.PUBLISHED;
    publishedAt = now;
    return new PublicationDecision.Published(now);
  }

  /** Whether it was put away just now. */
  boolean archive() {
    boolean open = status != ReadingListStatus.ARCHIVED;
    status = ReadingListStatus.ARCHIVED;
    return open;
  }

  /** Whether its text or the order and notes of its entries may change. */
  ChangeDecision change() {
    return status == ReadingListStatus.ARCHIVED
        ? new ChangeDecision.PutAway()
        : new ChangeDecision.Allowed();
  }

  /** Whether one more may come to so many entries. */
  ChangeDecision add(int holding) {
    return switch (change()) {
      case ChangeDecision.Allowed() when holding >= MOST_ENTRIES ->
          new ChangeDecision.Full(MOST_ENTRIES);
      case ChangeDecision other -> other;
    };
  }

  /** Whether one of so many entries may go. */
  ChangeDecision remove(int holding) {
    return switch (change()) {
      case ChangeDecision.Allowed() when status == ReadingListStatus.PUBLISHED && holding <= 1 ->
          new ChangeDecision.LastOne();
      case ChangeDecision other -> other;
    };
  }

  boolean isPublic() {
    return status == ReadingListStatus.PUBLISHED;
  }

  LocalizedText title() {
    return new LocalizedText(titleAr, titleEn);
  }

  LocalizedText introduction() {
    return introductionAr == null ? null : new LocalizedText(introductionAr, introductionEn);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }
}
