package org.basra.exchange.applications;

import org.basra.exchange.platform.problem.ProblemType;

/** What the applications service refuses. */
public enum ApplicationsProblem implements ProblemType {
  CALL_NOT_FOUND(404, "لا توجد دعوة للتقديم بهذا المعرّف", "There is no such call"),
  CALL_PUBLISHED(
      409, "نُشرت الدعوة ولم تعد تُعدَّل", "The call is published and can no longer be changed"),
  CALL_CLOSED(409, "انقضى الموعد النهائي للتقديم", "The deadline of the call has passed"),
  FORM_NOT_VALID(422, "الاستمارة غير صالحة", "The form is not valid"),
  APPLICATION_NOT_FOUND(404, "لا يوجد طلب بهذا المعرّف", "There is no such application"),
  APPLICATION_EXISTS(
      409, "لك طلب على هذه الدعوة من قبل", "You have an application for this call already"),
  ANSWERS_NOT_VALID(422, "في الإجابات ما يلزم تصحيحه", "Some answers need to be corrected"),
  ANSWERS_TOO_LARGE(422, "الإجابات أطول مما يُسمح به", "The answers are longer than allowed"),
  STEP_NOT_POSSIBLE(
      409,
      "لا يُتاح هذا الإجراء في حالة الطلب الراهنة",
      "The application does not allow this step in its present state"),
  OWN_APPLICATION(
      403, "لا يجوز لأحد أن يبتّ في طلبه", "Nobody decides on an application of their own"),
  OUTCOME_NOT_OFFERABLE(
      409,
      "لا يُعرض مقعد على من تقرر الاعتذار له",
      "An application that was declined cannot be offered a place"),
  AWARD_NEEDS_OFFER(
      409, "يُبلَّغ القبول بعرض المقعد", "An award is made known by offering the place"),
  NO_PLACE_LEFT(
      409, "كل مقاعد الدعوة مسندة أو معروضة", "Every place of the call is taken or on offer"),
  OFFER_EXPIRED(409, "انقضت مهلة الرد على العرض", "The time to answer the offer has passed"),
  AWARD_NOT_FOUND(404, "لا توجد منحة مسندة بهذا المعرّف", "There is no such award");

  private final Kind kind;

  ApplicationsProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
