package org.basra.exchange.applications.applications;

import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.applications.transitions.ApplicationStatus;

/**
 * Which applications a list shows: one's own, to officers also those of others that were submitted.
 * The status is compared as the caller may know it, so that no filter opens a sealed decision.
 *
 * @param subject the caller
 * @param officer whether the caller sees the applications of others
 * @param callId only this call's, null for all
 * @param status only in this status, null for all
 */
record ApplicationFilter(UUID subject, boolean officer, UUID callId, ApplicationStatus status) {

  private static final String OF_OTHERS = "applicant <> :subject and submittedAt is not null";

  String where() {
    var own = "(applicant = :subject" + ownStatus() + ")";
    var where = officer ? "(" + own + " or (" + OF_OTHERS + exactStatus() + "))" : own;
    return callId == null ? where : where + " and callId = :callId";
  }

  private String ownStatus() {
    if (status == ApplicationStatus.DECIDED) {
      return " and 1 = 0";
    }
    return status == ApplicationStatus.SUBMITTED
        ? " and status in (SUBMITTED, DECIDED)"
        : exactStatus();
  }

  private String exactStatus() {
    return switch (status) {
      case null -> "";
      case OFFERED -> " and status = OFFERED and respondBy > :now";
      case LAPSED -> " and (status = LAPSED or (status = OFFERED and respondBy <= :now))";
      default -> " and status = " + status;
    };
  }

  Parameters values(Instant now) {
    var values = Parameters.with("subject", subject);
    if (callId != null) {
      values.and("callId", callId);
    }
    if (status == ApplicationStatus.OFFERED || status == ApplicationStatus.LAPSED) {
      values.and("now", now);
    }
    return values;
  }

  /** What a cursor of this list belongs to. */
  List<String> query() {
    return List.of(
        "applications",
        subject.toString(),
        String.valueOf(officer),
        String.valueOf(callId),
        String.valueOf(status));
  }
}
