package org.basra.exchange.aid;

import org.basra.exchange.platform.problem.ProblemType;

/** What the aid service refuses. */
public enum AidProblem implements ProblemType {
  PRODUCT_NOT_FOUND(404, "لا توجد مادة بهذا المعرّف", "There is no such product"),
  MEDICINE_INCOMPLETE(
      422,
      "للدواء اسم دولي غير مملوك وتركيز وشكل صيدلاني",
      "A medicine needs its INN, strength and dosage form"),
  NOT_A_MEDICINE(
      422,
      "الاسم الدولي والتركيز والشكل الصيدلاني للأدوية وحدها",
      "INN, strength and dosage form belong to medicines alone"),
  LOCATION_NOT_FOUND(404, "لا يوجد موقع بهذا المعرّف", "There is no such location"),
  LOCATION_CODE_TAKEN(409, "الرمز مستعمل لموقع آخر", "The code belongs to another location"),
  LOCATION_NOT_SUITABLE(
      409, "لا يصلح هذا الموقع لهذه العملية", "A location of this kind cannot be used here"),
  LOT_NOT_FOUND(404, "لا توجد تشغيلة بهذا المعرّف", "There is no such lot"),
  LOT_INCOMPLETE(
      422,
      "لتشغيلة الدواء رقم وتاريخ انتهاء صلاحية",
      "A lot of a medicine needs its number and its expiry date"),
  LOT_EXPIRED(409, "انتهت صلاحية التشغيلة", "The lot has expired"),
  LOT_EXPIRY_DIFFERS(
      409, "التشغيلة مسجّلة بتاريخ انتهاء آخر", "The lot is on record with another expiry date"),
  DONATION_NOT_FOUND(404, "لا يوجد تبرع بهذا المعرّف", "There is no such donation"),
  DONATION_LINE_UNKNOWN(
      422, "السطر ليس من هذا التبرع", "The line does not belong to this donation"),
  LINE_WITHOUT_PRODUCT(
      422,
      "لم تُحدَّد مادة هذا السطر بعد",
      "The line has no product yet: say which one was received"),
  LINE_ALREADY_IDENTIFIED(
      409, "بيانات السطر محدَّدة من قبل", "What the line holds was settled before, differently"),
  RECEIPT_EXCEEDS_OFFER(
      409, "الكمية المستلمة أكبر من المعروضة", "More would be received than was offered"),
  MOVEMENT_NOT_FOUND(404, "لا توجد حركة مخزنية بهذا المعرّف", "There is no such stock movement"),
  MOVEMENT_REVERSED(409, "عُكست هذه الحركة من قبل", "The movement has been reversed already"),
  MOVEMENT_NOT_REVERSIBLE(
      409,
      "لا تُعكس هذه الحركة وحدها",
      "This movement is part of a process and cannot be reversed alone"),
  STOCK_INSUFFICIENT(409, "المخزون المتاح لا يكفي", "There is not enough stock available"),
  CONSIGNMENT_NOT_FOUND(404, "لا توجد إرسالية بهذا المعرّف", "There is no such consignment"),
  CONSIGNMENT_STEP_NOT_ALLOWED(
      409,
      "حالة الإرسالية لا تسمح بهذه الخطوة",
      "The consignment's status does not allow this step"),
  DELIVERY_NOT_BALANCED(
      422,
      "المستلَم والتالف والمفقود لا يساوي المشحون",
      "Received, damaged and lost do not add up to what was shipped");

  private final Kind kind;

  AidProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
