package org.basra.exchange.platform.outbox;

import org.basra.exchange.platform.problem.ProblemType;

/** Refusals about parked events, those going out and those coming in. */
public enum OutboxProblem implements ProblemType {
  PARKED_EVENT_NOT_FOUND(404, "لا يوجد حدث موقوف بهذا المعرّف", "There is no such parked event"),
  PARKED_EVENT_RESOLVED(
      409, "سبق البتّ في هذا الحدث الموقوف", "This parked event has been resolved already");

  private final Kind kind;

  OutboxProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
