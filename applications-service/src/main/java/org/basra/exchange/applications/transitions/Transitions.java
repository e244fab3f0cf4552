package org.basra.exchange.applications.transitions;

import static org.basra.exchange.applications.transitions.ApplicationStatus.ACCEPTED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.DECIDED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.DRAFT;
import static org.basra.exchange.applications.transitions.ApplicationStatus.LAPSED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.OFFERED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.REFUSED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.RELEASED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.SUBMITTED;
import static org.basra.exchange.applications.transitions.ApplicationStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/** The table, and the one place that decides by it. */
public final class Transitions {

  private static final List<Transition> ROWS =
      List.of(
          Transition.of(Command.SAVE, DRAFT, DRAFT),
          Transition.of(Command.SUBMIT, DRAFT, SUBMITTED, Guard.CALL_OPEN),
          Transition.of(Command.WITHDRAW, DRAFT, WITHDRAWN),
          Transition.of(Command.WITHDRAW, SUBMITTED, WITHDRAWN),
          Transition.of(Command.WITHDRAW, DECIDED, WITHDRAWN),
          Transition.of(Command.WITHDRAW, RELEASED, WITHDRAWN),
          Transition.of(Command.WITHDRAW, OFFERED, WITHDRAWN),
          Transition.of(Command.DECIDE, SUBMITTED, DECIDED),
          Transition.of(Command.DECIDE, DECIDED, DECIDED),
          Transition.of(Command.RELEASE, DECIDED, RELEASED, Guard.NO_AWARD),
          Transition.of(Command.OFFER, DECIDED, OFFERED, Guard.NOT_DECLINED, Guard.PLACE_LEFT),
          Transition.of(Command.OFFER, RELEASED, OFFERED, Guard.NOT_DECLINED, Guard.PLACE_LEFT),
          Transition.of(Command.ACCEPT, OFFERED, ACCEPTED),
          Transition.of(Command.REFUSE, OFFERED, REFUSED),
          Transition.of(Command.LAPSE, OFFERED, LAPSED));

  private Transitions() {}

  /** All rows, in the order of a life. */
  public static List<Transition> rows() {
    return ROWS;
  }

  /** The row for a command in a state; empty where none leads on. */
  public static Optional<Transition> row(Command command, ApplicationStatus from) {
    return ROWS.stream().filter(row -> row.command() == command && row.from() == from).findFirst();
  }

  /** Whether the caller may give a command to an application now. */
  public static TransitionDecision decide(Command command, Facts facts) {
    if (command.actor() != facts.actor()) {
      return facts.actor() == Actor.APPLICANT
          ? new TransitionDecision.OwnApplication()
          : new TransitionDecision.WrongState(facts.shownStatus());
    }
    var row = row(command, facts.status());
    if (row.isEmpty()) {
      return facts.status() == LAPSED && answersAnOffer(command)
          ? new TransitionDecision.OfferExpired()
          : new TransitionDecision.WrongState(facts.shownStatus());
    }
    return row.get().guards().stream()
        .filter(guard -> !guard.holds(facts))
        .findFirst()
        .<TransitionDecision>map(guard -> new TransitionDecision.Unmet(guard.otherwise()))
        .orElseGet(() -> new TransitionDecision.Granted(row.get()));
  }

  private static boolean answersAnOffer(Command command) {
    return command == Command.ACCEPT || command == Command.REFUSE;
  }
}
