package org.basra.exchange.applications.applications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.basra.exchange.applications.calls.Call;
import org.basra.exchange.applications.calls.CallRepository;
import org.basra.exchange.applications.transitions.Actor;
import org.basra.exchange.applications.transitions.Command;
import org.basra.exchange.applications.transitions.Facts;
import org.basra.exchange.applications.transitions.Transition;
import org.basra.exchange.applications.transitions.TransitionDecision;
import org.basra.exchange.applications.transitions.Transitions;
import org.basra.exchange.platform.security.Caller;
import org.basra.exchange.platform.security.Roles;

/** How every command begins: lock the application, gather the facts, ask the table. */
@ApplicationScoped
public class Steps {

  private final ApplicationRepository applications;
  private final CallRepository calls;
  private final Caller caller;

  Steps(ApplicationRepository applications, CallRepository calls, Caller caller) {
    this.applications = applications;
    this.calls = calls;
    this.caller = caller;
  }

  /**
   * A command that the table allows.
   *
   * @param application locked until the transaction ends
   * @param call the application's call
   * @param transition the row that leads on
   */
  public record Step(Application application, Call call, Transition transition) {}

  /**
   * The application a command is about, locked; the same 404 whether it is missing, another
   * person's, or another person's draft.
   */
  public Application lock(UUID id, Command command) {
    boolean officer = command.actor() == Actor.OFFICER && caller.has(Roles.PROGRAMME_OFFICER);
    return applications.lockVisible(id, caller.subject(), officer);
  }

  /**
   * Asks the table about a command that was received at {@code at}.
   *
   * @throws org.basra.exchange.platform.problem.Problem with the reason why it is not possible
   */
  public Step begin(Application application, Command command, Instant at) {
    var call = calls.of(application.callId);
    return switch (Transitions.decide(command, facts(application, call, at))) {
      case TransitionDecision.Granted(Transition row) -> new Step(application, call, row);
      case TransitionDecision.WrongState wrong ->
          throw wrong.refusal().because("The application is " + wrong.shown());
      case TransitionDecision refused -> throw refused.refusal().problem();
    };
  }

  /** What is known about an application that the caller may see. */
  public Facts facts(Application application, Call call, Instant at) {
    var actor = application.isOf(caller.subject()) ? Actor.APPLICANT : Actor.OFFICER;
    boolean placeLeft =
        actor == Actor.OFFICER
            && calls.placesLeft(call.id()) + applications.expiredOffers(call.id(), at) > 0;
    return new Facts(
        application.statusAt(at), actor, application.outcome, call.isOpen(at), placeLeft);
  }
}
