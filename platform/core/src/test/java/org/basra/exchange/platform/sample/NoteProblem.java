package org.basra.exchange.platform.sample;

import org.basra.exchange.platform.problem.ProblemType;

enum NoteProblem implements ProblemType {
  NOTE_NOT_FOUND(404, "لا توجد ملاحظة", "There is no such note"),
  NAME_TAKEN(409, "الاسم مستعمل", "The name is taken"),
  BELOW_ZERO(409, "العدد لا يكون سالبًا", "The count cannot go below zero");

  private final Kind kind;

  NoteProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
