package org.basra.exchange.library;

import org.basra.exchange.platform.problem.ProblemType;

/** What the library refuses. */
public enum LibraryProblem implements ProblemType {
  RECORD_NOT_FOUND(404, "لا توجد تسجيلة بهذا المعرّف", "There is no bibliographic record here"),
  RECORD_MOVED(
      301,
      "دُمجت التسجيلة في تسجيلة أخرى تقوم مقامها",
      "The record was merged into another one, which stands for it"),
  RECORD_DELETED(410, "حُذفت التسجيلة من الفهرس", "The record was deleted from the catalogue"),
  RECORD_MERGED(409, "التسجيلة مدموجة في تسجيلة أخرى", "The record is merged into another one"),
  RECORD_NOT_DELETED(409, "التسجيلة ليست محذوفة", "The record is not deleted"),
  RECORD_IN_USE(
      409,
      "ما زالت التسجيلة مستعملة: لها نسخ أو حجوزات أو ترد في قوائم القراءة",
      "The record is still in use: it has items, holds or entries in reading lists"),
  RECORD_KNOWN(
      409, "هذه التسجيلة موجودة في الفهرس من قبل", "The catalogue has this record already"),
  RECORD_UNREADABLE(
      422, "تعذّرت قراءة التسجيلة المرسلة", "The record that was sent cannot be read"),
  RECORD_NOT_ACCEPTED(
      422, "لا يمكن فهرسة التسجيلة المرسلة", "The record that was sent cannot be catalogued"),
  SAME_RECORD(409, "لا تُدمج التسجيلة في نفسها", "A record cannot be merged into itself"),
  MERGE_NOT_FOUND(404, "لا توجد عملية دمج بهذا المعرّف", "There is no such merge"),
  MERGE_REVERSED(409, "أُلغي هذا الدمج من قبل", "The merge has been taken back already"),
  MERGE_NOT_REVERSIBLE(
      409,
      "لا يمكن إلغاء الدمج لأن التسجيلة الباقية دُمجت أو حُذفت بعده",
      "The merge cannot be taken back: its survivor has since been merged or deleted"),
  DUPLICATE_GROUP_NOT_FOUND(
      404, "لا توجد مجموعة تسجيلات متشابهة بهذا المفتاح", "There is no such group of records"),
  NOT_IN_DUPLICATE_GROUP(
      409,
      "بعض هذه التسجيلات لا تنتمي إلى المجموعة",
      "Some of these records do not belong to the group"),
  ITEM_NOT_FOUND(404, "لا توجد نسخة بهذا المعرّف", "There is no such item"),
  BARCODE_TAKEN(409, "الرمز الشريطي مستعمل لنسخة أخرى", "The barcode belongs to another item"),
  ITEM_OF_OTHER_RECORD(
      409, "النسخة تابعة لتسجيلة أخرى", "The item belongs to another bibliographic record"),
  ITEM_WITHDRAWN(409, "سُحبت النسخة من قبل", "The item has been withdrawn already"),
  NOT_A_DUPLICATE(
      409,
      "يجب أن تبقى للقرّاء نسخة واحدة على الأقل من هذا العنوان",
      "At least one lendable copy of this title has to stay"),
  DUPLICATE_OFFER_NOT_FOUND(
      404, "لا يوجد عرض نسخ مكررة بهذا المعرّف", "There is no such offer of duplicates"),
  PATRON_NOT_FOUND(404, "لا يوجد مستعير بهذا المعرّف", "There is no such patron"),
  CARD_NUMBER_TAKEN(
      409, "رقم البطاقة مستعمل لمستعير آخر", "The card number belongs to another patron"),
  ACCOUNT_TAKEN(
      409, "هذا الحساب مسجّل مستعيرًا من قبل", "This account is registered as a patron already"),
  PATRON_BLOCKED(409, "عضوية المستعير موقوفة", "The patron is blocked"),
  MEMBERSHIP_EXPIRED(409, "انتهت عضوية المستعير", "The patron's membership has expired"),
  LOAN_LIMIT_REACHED(
      409, "بلغ المستعير الحد الأقصى للإعارات", "The patron has as many loans as allowed"),
  ITEM_ON_LOAN(409, "النسخة معارة حاليًا", "The item is on loan"),
  TOO_MANY_OVERDUE(
      409, "لدى المستعير إعارات متأخرة كثيرة", "The patron has too many overdue loans"),
  ITEM_NOT_LENDABLE(409, "النسخة غير متاحة للإعارة", "The item cannot be lent in its state"),
  ITEM_READ_IN_THE_HOUSE(
      409, "تُقرأ النسخة داخل المكتبة ولا تُعار", "The item is read in the library and not lent"),
  ITEM_HELD_FOR_ANOTHER(409, "النسخة محجوزة لقارئ آخر", "The item is waiting for another reader"),
  LOAN_NOT_FOUND(404, "لا توجد إعارة بهذا المعرّف", "There is no such loan"),
  LOAN_RETURNED(409, "أُعيدت هذه الإعارة من قبل", "The loan has been returned already"),
  IMPORT_NOT_FOUND(404, "لا توجد عملية استيراد بهذا المعرّف", "There is no such import"),
  IMPORT_ENDED(409, "انتهت عملية الاستيراد", "The import has ended already");

  private final Kind kind;

  LibraryProblem(int status, String ar, String en) {
    this.kind = Kind.of(status, ar, en);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
