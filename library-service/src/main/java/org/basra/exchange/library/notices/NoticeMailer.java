package org.basra.exchange.library.notices;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.basra.exchange.library.LibraryConfig;
import org.basra.exchange.library.catalogue.RecordRepository;
import org.basra.exchange.platform.text.Language;
import org.basra.exchange.platform.transaction.Attempt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes notices and hands them to the mail server. */
@ApplicationScoped
class NoticeMailer {

  private final Vertx vertx;
  private final ReactiveMailer mailer;
  private final RecordRepository records;
  private final LibraryConfig config;
  private final String domain;

  NoticeMailer(
      Vertx vertx,
      ReactiveMailer mailer,
      RecordRepository records,
      LibraryConfig config,
      @ConfigProperty(name = "quarkus.mailer.from") String from) {
    this.vertx = vertx;
    this.mailer = mailer;
    this.records = records;
    this.config = config;
    this.domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
  }

  @CheckedTemplate
  static final class Templates {

    private Templates() {}

    static native TemplateInstance page(NoticeLetter letter);

    static native TemplateInstance plain(NoticeLetter letter);
  }

  /** The mail of a notice; needs the caller's transaction. */
  Mail write(Notice notice, DueLoans.Recipient recipient) {
    var language = Language.valueOf(recipient.language());
    var title = records.titles(List.of(recipient.recordId())).get(recipient.recordId());
    var letter =
        NoticeLetter.of(
            notice.kind,
            language,
            title.atMost(300).in(language),
            LocalDate.ofInstant(notice.dueAt, config.zone()));
    return Mail.withHtml(recipient.address(), letter.subject(), Templates.page(letter).render())
        .setText(Templates.plain(letter).render())
        .addHeader("Message-ID", messageId(notice.id))
        .addHeader("Content-Language", language.tag())
        // No answers from holiday responders (RFC 3834).
        .addHeader("Auto-Submitted", "auto-generated");
  }

  /** The same for every attempt, so that a server that was given it twice can tell. */
  private String messageId(UUID notice) {
    return "<notice-" + notice + "@" + domain + ">";
  }

  /**
   * Hands the mail to the server and waits for its answer. Outside of any transaction.
   *
   * <p>The conversation begins on an event loop of its own: begun elsewhere, the client connects on
   * one thread and listens on another, and a server that greets at once is not heard.
   */
  MailOutcome send(Mail mail) {
    var sent = new CompletableFuture<Void>();
    vertx
        .getOrCreateContext()
        .runOnContext(
            begin ->
                mailer.send(mail).subscribe().with(sent::complete, sent::completeExceptionally));
    long patience = config.notices().patience().toMillis();
    return MailOutcome.of(Attempt.of(() -> sent.get(patience, TimeUnit.MILLISECONDS)));
  }
}
