package org.basra.exchange.events;

import org.basra.exchange.platform.problem.ProblemType;

/** What the programme of events refuses. */
public enum EventsProblem implements ProblemType {
  SERIES_NOT_FOUND(404, "لا توجد سلسلة فعاليات بهذا المعرّف", "There is no such series"),
  SERIES_NOT_A_DRAFT(409, "لم تعد السلسلة مسوّدة", "The series is not a draft any more"),
  SERIES_NOT_PUBLISHED(409, "السلسلة غير منشورة", "The series is not published"),
  SCHEDULE_MISSING(
      409,
      "لا تُنشر السلسلة قبل تحديد مواعيدها",
      "The series has no schedule to be published with"),
  TIME_ZONE_UNKNOWN(422, "المنطقة الزمنية غير معروفة", "The time zone is not known"),
  RULE_MALFORMED(422, "قاعدة التكرار غير صالحة", "The recurrence rule is not valid"),
  RULE_NOT_SUPPORTED(
      422,
      "في قاعدة التكرار ما لا تدعمه هذه الخدمة",
      "The recurrence rule has a part that is not supported here"),
  RULE_ENDLESS(
      422,
      "قاعدة التكرار بلا نهاية؛ حدّد COUNT أو UNTIL",
      "The recurrence rule has no end: give COUNT or UNTIL"),
  START_OUTSIDE_RULE(
      422,
      "موعد البداية ليس من المواعيد التي تحدّدها قاعدة التكرار",
      "The start is not one of the dates that the rule gives"),
  START_IN_THE_PAST(422, "موعد البداية قد مضى", "The start is in the past"),
  SERIES_TOO_LONG(
      422,
      "مواعيد السلسلة أكثر أو أبعد مما هو مسموح",
      "The series has more occurrences, or later ones, than allowed"),
  OCCURRENCE_NOT_FOUND(404, "لا يوجد موعد بهذا المعرّف", "There is no such occurrence"),
  OCCURRENCE_CANCELLED(409, "أُلغي هذا الموعد", "The occurrence is cancelled"),
  OCCURRENCE_STARTED(409, "بدأت الفعالية في هذا الموعد", "The occurrence has started already"),
  CAPACITY_BELOW_TAKEN(
      409,
      "السعة المطلوبة أقل من عدد المقاعد المحجوزة",
      "The capacity is below the number of seats taken"),
  REGISTRATION_NOT_FOUND(404, "لا يوجد تسجيل بهذا المعرّف", "There is no such registration"),
  ALREADY_REGISTERED(
      409, "سبق التسجيل في هذا الموعد", "This person is registered for the occurrence already"),
  REGISTRATION_CANCELLED(409, "أُلغي هذا التسجيل من قبل", "The registration was cancelled already");

  private final Kind kind;

  EventsProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
