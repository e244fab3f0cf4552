package org.basra.exchange.platform.sample;

import org.basra.exchange.platform.problem.ProblemType;
import org.basra.exchange.platform.text.LocalizedText;

enum NoteProblem implements ProblemType {
  NOTE_NOT_FOUND(404, "لا توجد ملاحظة", "There is no such note"),
  NAME_TAKEN(409, "الاسم مستعمل", "The name is taken"),
  BELOW_ZERO(409, "العدد لا يكون سالبًا", "The count cannot go below zero");

  private final int status;
  private final LocalizedText title;

  NoteProblem(int status, String ar, String en) {
    this.status = status;
    this.title = new LocalizedText(ar, en);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public LocalizedText title() {
    return title;
  }
}
