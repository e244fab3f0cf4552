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
  READING_LIST_NOT_FOUND(404, "لا توجد قائمة قراءة بهذا المعرّف", "There is no such reading list"),
  READING_LIST_ENTRY_NOT_FOUND(
      404, "لا يوجد هذا العنوان في قائمة القراءة", "There is no such entry on the reading list"),
  READING_LIST_NOT_A_DRAFT(409, "قائمة القراءة ليست مسودة", "The reading list is not a draft"),
  READING_LIST_EMPTY(
      409, "لا تُعرض على القرّاء قائمة قراءة فارغة", "Readers are not shown an empty reading list"),
  READING_LIST_ARCHIVED(
      409,
      "قائمة القراءة مؤرشفة ولا يمكن تغييرها",
      "The reading list is archived and cannot be changed"),
  READING_LIST_FULL(
      409,
      "بلغت قائمة القراءة الحد الأقصى من العناوين",
      "The reading list has as many titles as allowed"),
  RECORD_ON_LIST_ALREADY(
      409, "العنوان موجود في قائمة القراءة من قبل", "The record is on the reading list already"),
  READING_ORDER_INCOMPLETE(
      422,
      "يجب أن يضم الترتيب كل عناوين القائمة مرة واحدة",
      "The order has to name every entry of the list once"),
  SERIES_HAS_READING_LIST(
      409, "لهذه السلسلة قائمة قراءة من قبل", "The series has a reading list already"),
  BOOK_DONATION_NOT_FOUND(404, "لا يوجد إهداء بهذا المعرّف", "There is no such donation of books"),
  BOOK_DONATION_LINE_NOT_FOUND(
      404, "لا يوجد هذا السطر في الإهداء", "The donation has no such line"),
  BOOK_DONATION_NOT_OFFERED(
      409,
      "بُتَّ في هذا الإهداء أو سُحب من قبل",
      "The donation has been decided or withdrawn already"),
  BOOK_DONATION_NOT_ACCEPTED(
      409,
      "ليس في هذا الإهداء نسخ مقبولة تنتظر التزويد",
      "The donation has no accepted copies that wait to be taken into stock"),
  BOOK_DONATION_UNDECIDED(
      422,
      "يجب البتّ في كل سطر من الإهداء مرة واحدة",
      "Every line of the donation has to be decided once"),
  DECISION_EXCEEDS_OFFER(
      409,
      "عدد النسخ في القرار أكبر من المعروض",
      "The decision covers more copies than were offered"),
  DECLINE_REASON_MISSING(422, "يلزم ذكر سبب الاعتذار عن النسخ", "Declined copies need a reason"),
  REDIRECTED_RECORD_MISSING(
      422,
      "يلزم ذكر التسجيلة التي تكررها النسخ المحوَّلة",
      "Redirected copies need the record that they duplicate"),
  ACCESSION_EXCEEDS_ACCEPTED(
      409,
      "لا يمكن تزويد المكتبة بنسخ أكثر من المقبولة",
      "No more copies than were accepted can be taken into stock"),
  BOOK_DONATION_WITHOUT_CREDIT(
      409,
      "لا يُذكر اسم مُهدٍ لإهداء لم تحتفظ به المكتبة",
      "A donation that the library does not keep has no donor credit"),
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
  ITEM_NOT_MISSING(409, "ليست النسخة مفقودة", "The item is neither lost nor missing"),
  ITEM_NOT_IN_REPAIR(409, "ليست النسخة قيد الترميم", "The item is not being repaired"),
  ITEM_WANTED_BY_ANOTHER(
      409, "قارئ آخر ينتظر هذه المادة", "Another reader is waiting for the item"),
  RENEWALS_USED_UP(409, "استُنفدت مرات التجديد", "The loan has been renewed as often as allowed"),
  LOAN_NOT_FOUND(404, "لا توجد إعارة بهذا المعرّف", "There is no such loan"),
  LOAN_RETURNED(409, "أُعيدت هذه الإعارة من قبل", "The loan has been returned already"),
  HOLD_NOT_FOUND(404, "لا يوجد حجز بهذا المعرّف", "There is no such hold"),
  NO_LENDABLE_COPY(
      409,
      "لا توجد نسخة تُعار لهذا المستعير",
      "There is no copy that could be lent to this patron"),
  ALREADY_BORROWED(409, "المادة معارة لهذا المستعير حاليًا", "The patron has it on loan already"),
  HOLD_EXISTS(
      409, "للمستعير حجز قائم على هذا العنوان", "The patron has a hold on this title already"),
  HOLD_LIMIT_REACHED(
      409, "بلغ المستعير الحد الأقصى للحجوزات", "The patron has as many holds as allowed"),
  HOLD_ENDED(409, "انتهى هذا الحجز من قبل", "The hold has ended already"),
  HOLD_READY(409, "النسخة جاهزة على رف الحجوزات", "A copy is waiting on the hold shelf already"),
  HOLD_NOT_SUSPENDED(409, "الحجز غير معلَّق", "The hold is not suspended"),
  HOLD_FOR_ANOTHER_COPY(409, "الحجز لنسخة أخرى", "The hold is for another copy"),
  HOLD_NOT_NEXT(
      409, "ليس هذا الحجز هو التالي لهذه النسخة", "This hold is not the next one for this copy"),
  PARTNER_LIBRARY_NOT_FOUND(
      404, "لا توجد مكتبة شريكة بهذا الرمز", "There is no partner library with this code"),
  PARTNER_LIBRARY_EXISTS(
      409, "سُجّلت مكتبة شريكة بهذا الرمز من قبل", "There is a partner library with this code"),
  INTERLIBRARY_LOAN_NOT_FOUND(
      404, "لا توجد إعارة متبادلة بهذا المعرّف", "There is no such interlibrary loan"),
  INTERLIBRARY_STEP_OUT_OF_ORDER(
      409,
      "لا يمكن اتخاذ هذه الخطوة في المرحلة التي بلغتها الإعارة المتبادلة",
      "The interlibrary loan is not at the point where this step is taken"),
  ITEM_ASKED_FOR_BY_PARTNER(
      409,
      "للنسخة إعارة متبادلة لم تنته بعد",
      "There is an open interlibrary loan of the item already"),
  ITEM_AWAY(409, "النسخة لدى مكتبة شريكة", "The item is with a partner library"),
  LOAN_LOST(409, "أُعلن فقدان هذه النسخة من قبل", "The loan has ended: its item is lost"),
  LOAN_CLAIMED_RETURNED(
      409,
      "أفاد القارئ بأنه أعاد النسخة، والأمر قيد التحقق",
      "The reader says that the item was returned; that has to be settled first"),
  CIRCULATION_RULE_NOT_FOUND(
      404, "لا توجد قاعدة إعارة بهذا المعرّف", "There is no such circulation rule"),
  CIRCULATION_RULE_EXISTS(
      409,
      "توجد قاعدة للفئة والنوع والموقع أنفسها",
      "There is a rule for the same category, item type and location"),
  RULE_FOR_EVERYBODY_STAYS(
      409,
      "القاعدة العامة للجميع تُعدَّل شروطها ولا تُحذف ولا تُخصَّص",
      "The rule for everybody may grant something else, but is neither deleted nor narrowed"),
  CLOSED_DAY_NOT_FOUND(
      404, "ليس هذا اليوم من أيام الإغلاق المسجلة", "The library has no closure on this day"),
  CLOSED_DAY_EXISTS(409, "سُجّل إغلاق هذا اليوم من قبل", "One of the days is closed already"),
  DAY_HAS_PASSED(409, "مضى هذا اليوم", "The day has passed"),
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
  CONTRIBUTOR_NAME_NOT_FOUND(
      404, "ليس لهذا المساهم اسم بهذا الرقم", "The contributor has no such name"),
  CONTRIBUTOR_LAST_NAME(409, "لا يبقى مساهم بلا اسم", "A contributor is not left without a name"),
  CONTRIBUTOR_MERGE_NOT_REVERSIBLE(
      409,
      "لا يمكن إلغاء الدمج: إما أن المساهم الباقي دُمج بعده في غيره وإما أن أحدهما سيبقى بلا اسم",
      "The merge cannot be taken back: its survivor has since been merged, or one of the two would"
          + " have no name"),
  STOCK_TAKING_NOT_FOUND(404, "لا يوجد جرد بهذا المعرّف", "There is no such stock-taking"),
  STOCK_TAKING_EXISTS(
      409, "في موقع الحفظ هذا جرد مفتوح", "A stock-taking of this location is open already"),
  STOCK_TAKING_ENDED(
      409,
      "أُغلق هذا الجرد أو أُلغي من قبل",
      "The stock-taking has been closed or cancelled already"),
  STOCK_TAKING_WITHOUT_SCANS(
      409,
      "لم تُمسح أي نسخة، وإغلاق الجرد يجعل كل نسخ الموقع مفقودة، ويمكن إلغاؤه",
      "Nothing was scanned: closing would set every item missing, but it can be cancelled"),
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
