package org.basra.exchange.library.notices;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice as its reader sees it; times in UTC.
 *
 * @param reminder which reminder it is, from 1
 * @param dueAt the due date it was about
 * @param decidedAt when there was something to tell
 * @param mail what became of the mail
 * @param sentAt when the mail server took the mail
 */
public record NoticeView(
    @Schema(required = true) UUID id,
    @Schema(required = true) UUID loanId,
    @Schema(required = true) NoticeKind kind,
    @Schema(required = true, examples = "1") int reminder,
    @Schema(required = true) Instant dueAt,
    @Schema(required = true) Instant decidedAt,
    @Schema(required = true) MailStatus mail,
    @Schema(nullable = true) Instant sentAt) {

  /** What the notice is now. */
  public static NoticeView of(Notice notice) {
    return new NoticeView(
        notice.id,
        notice.loanId,
        notice.kind,
        notice.reminder,
        notice.dueAt,
        notice.decidedAt,
        notice.mail,
        notice.sentAt);
  }
}
