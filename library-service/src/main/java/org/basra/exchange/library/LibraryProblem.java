package org.basra.exchange.library;

import org.basra.exchange.platform.problem.ProblemType;

/** What the library refuses. */
public enum LibraryProblem implements ProblemType {
  RECORD_NOT_FOUND(404, "لا توجد تسجيلة بهذا المعرّف", "There is no bibliographic record here"),
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
  CONTRIBUTOR_NOT_FOUND(404, "لا يوجد مساهم بهذا المعرّف", "There is no such contributor"),
  CONTRIBUTOR_MOVED(
      301,
      "دُمج هذا المساهم في مساهم آخر يقوم مقامه",
      "The contributor was merged into another one, which stands for it"),
  CONTRIBUTOR_MERGED(
      409, "دُمج هذا المساهم في مساهم آخر", "The contributor has been merged into another"),
  CONTRIBUTOR_MERGED_WITH_ITSELF(
      409, "لا يُدمج المساهم في نفسه", "A contributor cannot be merged with itself"),
  CONTRIBUTORS_OF_DIFFERENT_KINDS(
      409, "لا يُدمج شخص في هيئة أو مؤتمر", "Only contributors of the same kind can be merged"),
  CONTRIBUTOR_NAME_UNKNOWN(
      409,
      "الاسم المختار للعرض ليس من أسماء هذا المساهم",
      "The name to show is not among the contributor's names"),
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
