package org.basra.exchange.applications.transitions;

import java.util.List;

/**
 * One row of the table.
 *
 * @param command what is done
 * @param from where the application stands before
 * @param to where it stands afterwards
 * @param guards conditions, in the order in which they are told
 */
public record Transition(
    Command command, ApplicationStatus from, ApplicationStatus to, List<Guard> guards) {

  static Transition of(
      Command command, ApplicationStatus from, ApplicationStatus to, Guard... guards) {
    return new Transition(command, from, to, List.of(guards));
  }
}
