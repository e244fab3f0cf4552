package org.basra.exchange.applications.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.basra.exchange.applications.answers.AnswerService;
import org.basra.exchange.applications.forms.FormRepository;
import org.basra.exchange.applications.transitions.ApplicationStatus;
import org.basra.exchange.platform.security.Caller;

/** Shows applications to the current caller. */
@ApplicationScoped
public class ApplicationViews {

  private final AnswerService answers;
  private final FormRepository forms;
  private final Caller caller;
  private final Clock clock;

  ApplicationViews(AnswerService answers, FormRepository forms, Caller caller, Clock clock) {
    this.answers = answers;
    this.forms = forms;
    this.caller = caller;
    this.clock = clock;
  }

  /** The version of an application that the caller may know of. */
  public long version(Application application) {
    return application.shownVersion(caller.subject(), clock.instant());
  }

  /** The application with its answers, as the caller may see it. */
  public ApplicationView of(Application application) {
    var subject = caller.subject();
    var given = answers.read(application.id);
    boolean draft = application.status == ApplicationStatus.DRAFT;
    return new ApplicationView(
        application.id,
        application.callId,
        application.shownStatus(subject, clock.instant()),
        application.shownOutcome(subject),
        forms.pinned(application.formId).number(),
        given,
        draft ? answers.warnings(application.formId, given) : List.of(),
        application.receipt,
        application.createdAt,
        application.submittedAt,
        application.respondBy);
  }
}
