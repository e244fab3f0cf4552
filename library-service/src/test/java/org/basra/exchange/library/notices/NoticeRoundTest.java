package org.basra.exchange.library.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.librarian;
import static org.basra.exchange.library.LibraryCalls.patron;
import static org.basra.exchange.library.notices.NoticeStage.LATE;
import static org.basra.exchange.library.notices.NoticeStage.SOON;

import io.cloudevents.CloudEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.testing.EventContract;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.basra.exchange.testing.TopicEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeRoundTest {

  @Inject NoticeService service;
  @Inject NoticeStage stage;
  @Inject EntityManager entities;

  private UUID reader;
  private UUID loan;

  @BeforeEach
  void aLoan() {
    reader = patron();
    loan = stage.lend(reader);
  }

  private void tellAllAfter(Duration later) {
    TestClock.after(later, service::tellAll);
  }

  private void moveDueDate(String by) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "UPDATE loan SET due_at = due_at + CAST(:by AS interval) WHERE id = :id")
                    .setParameter("by", by)
                    .setParameter("id", loan)
                    .executeUpdate());
  }

  @Test
  void aLoanOfTodayHasNothingToBeTold() {
    service.tellAll();

    assertThat(stage.told(loan)).isEmpty();
  }

  @Test
  void eachNoticeIsToldOnceHoweverOftenSomebodyLooks() {
    tellAllAfter(SOON);
    tellAllAfter(SOON);
    tellAllAfter(LATE);
    tellAllAfter(LATE.plusDays(1));
    tellAllAfter(LATE.plusDays(7));
    tellAllAfter(LATE.plusDays(14));
    tellAllAfter(LATE.plusDays(60));

    assertThat(stage.told(loan))
        .containsExactly("DUE_SOON 1 NONE", "OVERDUE 1 NONE", "OVERDUE 2 NONE", "OVERDUE 3 NONE");
  }

  @Test
  void ofManyWhoLookAtOnceOneTells() {
    TestClock.after(LATE, () -> Race.of(8, runner -> service.tellAll()));

    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 NONE");
    assertThat(TopicEvents.of("library.loans", loan, 2))
        .extracting(CloudEvent::getType)
        .containsExactly("library.loan.checked-out.v1", "library.loan.overdue.v1");
  }

  @Test
  void aReturnedLoanHasNothingToBeTold() {
    NoticeStage.giveBack(loan);

    tellAllAfter(LATE);

    assertThat(stage.told(loan)).isEmpty();
  }

  @Test
  void aNewDueDateIsAnnouncedAnew() {
    tellAllAfter(SOON);
    moveDueDate("21 days");
    tellAllAfter(SOON.plusDays(1));
    tellAllAfter(SOON.plusDays(21));

    assertThat(stage.told(loan)).containsExactly("DUE_SOON 1 NONE", "DUE_SOON 1 NONE");
  }

  @Test
  void whatIsToldIsAnEventOfTheLoanWithoutItsReader() {
    tellAllAfter(SOON);
    tellAllAfter(LATE);

    var events = TopicEvents.of("library.loans", loan, 3);

    assertThat(events)
        .extracting(CloudEvent::getType)
        .containsExactly(
            "library.loan.checked-out.v1", "library.loan.due-soon.v1", "library.loan.overdue.v1");
    assertThat(events)
        .extracting(event -> event.getExtension("aggregateversion").toString())
        .containsExactly("0", "1", "2");
    assertThat(events)
        .allSatisfy(
            event -> {
              var payload = TopicEvents.payload(event);
              EventContract.check(event.getType(), payload);
              assertThat(payload).doesNotContain(reader.toString());
            });
    assertThat(librarian().get("/v1/loans/" + loan).header("ETag")).isEqualTo("\"v4\"");
  }
}
