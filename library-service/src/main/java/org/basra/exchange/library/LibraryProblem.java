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
  BLOCK_NOT_FOUND(404, "لا يوجد إيقاف بهذا المعرّف", "There is no such block"),
  BLOCK_LIFTED(409, "رُفع هذا الإيقاف من قبل", "The block has been lifted already"),
  GUARDIAN_MISSING(
      409,
      "لا يستعير اليافع قبل تسجيل وليّ أمر له",
      "A young patron borrows nothing before a guardian is registered"),
  GUARDIAN_NOT_ADULT(
      409,
      "يجب أن يكون وليّ الأمر مستعيرًا آخر من غير اليافعين",
      "A guardian has to be another patron who is no youth"),
  GUARDIAN_NOT_NEEDED(
      409, "وليّ الأمر لليافعين وحدهم", "Only patrons of the category YOUTH have a guardian"),
  NOT_A_PATRON(
      404,
      "لا بطاقة مكتبة لهذا الحساب بعد، ويمكنك إصدارها بالطلب POST /v1/my-library",
      "This account has no library card yet; POST /v1/my-library issues one"),
  PATRON_HAS_LOANS(
      409,
      "لا يمكن محو البيانات قبل إرجاع كل الإعارات",
      "Nothing is erased before all loans have been returned"),
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
