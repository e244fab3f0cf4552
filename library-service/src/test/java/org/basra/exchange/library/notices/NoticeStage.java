package org.basra.exchange.library.notices;

import static org.basra.exchange.library.LibraryCalls.checkOut;
import static org.basra.exchange.library.LibraryCalls.id;
import static org.basra.exchange.library.LibraryCalls.item;
import static org.basra.exchange.library.LibraryCalls.librarian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.basra.exchange.library.Records;

/** Loans for notices, and what was told about them. */
@ApplicationScoped
class NoticeStage {

  /** A loan of today is due in three weeks and some closed days; within two days of its end. */
  static final Duration SOON = Duration.ofDays(20);

  /** Behind the due date, before the second reminder. */
  static final Duration LATE = Duration.ofDays(26);

  private final NoticeRepository notices;
  private final Records records;

  NoticeStage(NoticeRepository notices, Records records) {
    this.notices = notices;
    this.records = records;
  }

  UUID lend(UUID patron) {
    return id(checkOut(item(records.create()), patron).then());
  }

  static void giveBack(UUID loan) {
    librarian().post("/v1/loans/%s/returns".formatted(loan)).then().statusCode(200);
  }

  /** What was told about a loan, in its order, for example {@code OVERDUE 1 SENT}. */
  @Transactional
  List<String> told(UUID loan) {
    return notices.list("loanId = ?1 order by id", loan).stream()
        .map(notice -> notice.kind + " " + notice.reminder + " " + notice.mail)
        .toList();
  }
}
