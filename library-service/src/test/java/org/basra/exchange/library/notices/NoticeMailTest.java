package org.basra.exchange.library.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.library.LibraryCalls.unique;
import static org.basra.exchange.library.Readers.joined;
import static org.basra.exchange.library.Readers.settings;
import static org.basra.exchange.library.Readers.wantsNotices;
import static org.basra.exchange.library.notices.NoticeStage.LATE;
import static org.basra.exchange.library.notices.NoticeStage.SOON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.basra.exchange.testing.Race;
import org.basra.exchange.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailPort.class)
class NoticeMailTest {

  private static final String NO_ADDRESS = "{\"language\": \"ar\", \"keepHistory\": false}";

  @Inject NoticeService service;
  @Inject NoticeSender sender;
  @Inject NoticeStage stage;

  private final String name = "reader " + unique();
  private final String address = "reader-" + unique() + "@mail.example";
  private UUID loan;

  @BeforeEach
  void aLoanOfAReader() {
    loan = stage.lend(joined(name));
  }

  private void roundAfter(Duration later) {
    TestClock.after(
        later,
        () -> {
          service.tellAll();
          sender.sendAll();
        });
  }

  @Test
  void anArabicReaderIsWrittenToInArabicFromRightToLeft() {
    wantsNotices(name, address, "ar");
    try (var mails = Mails.running()) {
      roundAfter(SOON);

      assertThat(mails.to(address))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.subject()).isEqualTo("تذكير من المكتبة: اقترب موعد الإعادة");
                assertThat(mail.text()).contains("آخر يوم للإعادة: ", "Kitab ");
                assertThat(mail.html()).contains("lang=\"ar\"", "dir=\"rtl\"", "Kitab ");
                assertThat(mail.header("From")).contains("library@basra-exchange.invalid");
                assertThat(mail.header("Content-Language")).isEqualTo("ar");
                assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
                assertThat(mail.header("Message-ID"))
                    .matches("<notice-[0-9a-f-]{36}@basra-exchange.invalid>");
              });
    }
    assertThat(stage.told(loan)).containsExactly("DUE_SOON 1 SENT");
  }

  @Test
  void anEnglishReaderIsWrittenToInEnglish() {
    wantsNotices(name, address, "en");
    try (var mails = Mails.running()) {
      roundAfter(LATE);

      assertThat(mails.to(address))
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.subject()).isEqualTo("From the library: something is overdue");
                assertThat(mail.text()).contains("It was due back on ");
                assertThat(mail.html()).contains("dir=\"ltr\"");
              });
    }
  }

  @Test
  void eachMailIsSentOnceHoweverManySendAtOnce() {
    wantsNotices(name, address, "ar");
    try (var mails = Mails.running()) {
      TestClock.after(
          LATE,
          () -> {
            service.tellAll();
            Race.of(
                6,
                runner -> {
                  sender.sendAll();
                  return runner;
                });
          });
      roundAfter(LATE);

      assertThat(mails.to(address)).hasSize(1);
    }
    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 SENT");
  }

  @Test
  void whileTheServerIsDownMailsWaitAndAreSentWhenItIsBack() {
    wantsNotices(name, address, "ar");

    roundAfter(LATE);

    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 WAITING");
    try (var mails = Mails.running()) {
      roundAfter(LATE.plusMinutes(30));

      assertThat(mails.to(address)).hasSize(1);
    }
    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 SENT");
  }

  @Test
  void aMailThatWaitedTooLongIsNotSentBehindTheReturn() {
    wantsNotices(name, address, "ar");
    roundAfter(LATE);
    NoticeStage.giveBack(loan);

    try (var mails = Mails.running()) {
      roundAfter(LATE.plusMinutes(30));

      assertThat(mails.to(address)).isEmpty();
    }
    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 OBSOLETE");
  }

  @Test
  void anAddressThatTheServerRefusesIsNotTriedAgainAndHoldsUpNobody() {
    wantsNotices(name, address, "ar");
    var other = "reader " + unique();
    var otherAddress = "reader-" + unique() + "@mail.example";
    var otherLoan = stage.lend(joined(other));
    wantsNotices(other, otherAddress, "ar");

    try (var mails = Mails.refusing(address::equals)) {
      roundAfter(LATE);
      roundAfter(LATE.plusDays(1));

      assertThat(mails.to(address)).isEmpty();
      assertThat(mails.to(otherAddress)).hasSize(1);
    }
    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 REFUSED");
    assertThat(stage.told(otherLoan)).containsExactly("OVERDUE 1 SENT");
  }

  @Test
  void whoGaveNoAddressOrTookItBackIsNotWrittenTo() {
    wantsNotices(name, address, "ar");
    roundAfter(LATE);
    settings(name, NO_ADDRESS).statusCode(200);

    try (var mails = Mails.running()) {
      roundAfter(LATE.plusMinutes(30));
      roundAfter(LATE.plusDays(7));

      assertThat(mails.to(address)).isEmpty();
    }
    assertThat(stage.told(loan)).containsExactly("OVERDUE 1 OBSOLETE", "OVERDUE 2 NONE");
  }
}
