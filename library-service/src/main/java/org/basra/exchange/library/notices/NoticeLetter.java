package org.basra.exchange.library.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.basra.exchange.platform.text.Language;

/**
 * A notice in its reader's words. The subject names no title: it is shown on locked screens and
 * kept by every server on the way.
 *
 * @param language BCP 47 tag
 * @param direction of the script, {@code rtl} or {@code ltr}
 * @param subject one line
 * @param opening why the library writes
 * @param title of the publication
 * @param date the due date in words, with what it is
 * @param request what the reader can do
 * @param closing the end of the letter
 * @param footer why the reader gets it, and how it ends
 */
public record NoticeLetter(
    String language,
    String direction,
    String greeting,
    String subject,
    String opening,
    String title,
    String date,
    String request,
    String closing,
    String footer) {

  private static final String FULL_DATE = "EEEE d MMMM y";

  /** Months as they are called between Basra and Gaza, digits as they are written there. */
  private static final DateTimeFormatter ARABIC_DATE =
      DateTimeFormatter.ofPattern(FULL_DATE).localizedBy(Locale.forLanguageTag("ar-IQ"));

  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern(FULL_DATE, Locale.UK);

  /** The letter; {@code dueOn} is a day of the library's zone. */
  static NoticeLetter of(NoticeKind kind, Language language, String title, LocalDate dueOn) {
    return switch (language) {
      case ARABIC -> arabic(kind, title, ARABIC_DATE.format(dueOn));
      case ENGLISH -> english(kind, title, ENGLISH_DATE.format(dueOn));
    };
  }

  private static NoticeLetter arabic(NoticeKind kind, String title, String date) {
    boolean soon = kind == NoticeKind.DUE_SOON;
    return new NoticeLetter(
        Language.ARABIC.tag(),
        "rtl",
        "تحية طيبة وبعد،",
        soon ? "تذكير من المكتبة: اقترب موعد الإعادة" : "تذكير من المكتبة: فات موعد الإعادة",
        soon ? "اقترب موعد إعادة ما استعرته من المكتبة:" : "فات موعد إعادة ما استعرته من المكتبة:",
        title,
        (soon ? "آخر يوم للإعادة: " : "كان آخر يوم للإعادة: ") + date,
        soon
            ? "إن احتجت إليه مدة أطول فاطلب تمديد الإعارة قبل هذا الموعد."
            : "نرجو إعادته في أقرب وقت، فقد ينتظره قارئ آخر. لا غرامة على التأخير.",
        "مع التقدير، مكتبة الصداقة",
        "وصلتك هذه الرسالة لأنك سجّلت عنوانك لتلقّي التذكيرات، ويمكنك حذفه من إعدادات «مكتبتي»."
            + " إن كنت قد أعدت ما استعرته فلا تلتفت إليها.");
  }

  private static NoticeLetter english(NoticeKind kind, String title, String date) {
    boolean soon = kind == NoticeKind.DUE_SOON;
    return new NoticeLetter(
        Language.ENGLISH.tag(),
        "ltr",
        "Dear reader,",
        soon ? "From the library: something is due soon" : "From the library: something is overdue",
        soon ? "What you have borrowed is due soon:" : "What you have borrowed is overdue:",
        title,
        (soon ? "Last day to bring it back: " : "It was due back on ") + date,
        soon
            ? "If you need it longer, ask for a renewal before that day."
            : "Please bring it back soon: somebody may be waiting for it. There is no fine.",
        "The Friendship Library",
        "You get this because you left your address for reminders; you can remove it in the"
            + " settings of “My library”. If you have brought it back already, please ignore this.");
  }
}
