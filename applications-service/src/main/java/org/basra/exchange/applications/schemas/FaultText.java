package org.basra.exchange.applications.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.basra.exchange.platform.text.LocalizedText;

/**
 * What a violated rule is called to the person who filled in the form. In each sentence {@code {0}}
 * is the label of the question and {@code {1}} the limit that the form sets; an answer is never
 * quoted. The Arabic avoids counted nouns, whose form would depend on the number.
 */
final class FaultText {

  private static final LocalizedText REQUIRED = text("«{0}» حقل مطلوب", "“{0}” is required");
  private static final LocalizedText REFUSED =
      text("قيمة «{0}» غير مقبولة هنا", "“{0}” is not accepted as it is");
  private static final LocalizedText UNKNOWN =
      text("لا يوجد في الاستمارة حقل بهذا الاسم", "The form has no field of this name");
  private static final LocalizedText CHOICE =
      text(
          "قيمة «{0}» لا توافق أيًّا من الصيغ المقبولة",
          "“{0}” does not fit exactly one of the accepted forms");

  private static final Map<String, LocalizedText> BY_KEYWORD =
      Map.ofEntries(
          Map.entry("required", REQUIRED),
          Map.entry("dependentRequired", REQUIRED),
          Map.entry("additionalProperties", UNKNOWN),
          Map.entry(
              "minLength",
              text(
                  "يجب ألا يقل عدد أحرف «{0}» عن {1}",
                  "“{0}” needs at least this many characters: {1}")),
          Map.entry(
              "maxLength",
              text(
                  "يجب ألا يزيد عدد أحرف «{0}» على {1}",
                  "“{0}” has room for this many characters: {1}")),
          Map.entry(
              "pattern",
              text("قيمة «{0}» ليست بالصيغة المطلوبة", "“{0}” does not have the required form")),
          Map.entry(
              "enum", text("اختر «{0}» من القيم المعروضة", "Choose “{0}” from the values offered")),
          Map.entry(
              "const",
              text(
                  "قيمة «{0}» ليست القيمة المطلوبة",
                  "“{0}” does not have the value that is asked for")),
          Map.entry("minimum", text("يجب ألا تقل قيمة «{0}» عن {1}", "“{0}” must be at least {1}")),
          Map.entry(
              "maximum", text("يجب ألا تزيد قيمة «{0}» على {1}", "“{0}” must be at most {1}")),
          Map.entry(
              "exclusiveMinimum",
              text("يجب أن تكون قيمة «{0}» أكبر من {1}", "“{0}” must be more than {1}")),
          Map.entry(
              "exclusiveMaximum",
              text("يجب أن تكون قيمة «{0}» أصغر من {1}", "“{0}” must be less than {1}")),
          Map.entry(
              "multipleOf",
              text("يجب أن تكون قيمة «{0}» من مضاعفات {1}", "“{0}” must be a multiple of {1}")),
          Map.entry(
              "minItems",
              text(
                  "يجب ألا يقل عدد عناصر «{0}» عن {1}",
                  "“{0}” needs at least this many entries: {1}")),
          Map.entry(
              "maxItems",
              text(
                  "يجب ألا يزيد عدد عناصر «{0}» على {1}",
                  "“{0}” has room for this many entries: {1}")),
          Map.entry("uniqueItems", text("في «{0}» عناصر مكررة", "“{0}” has the same entry twice")));

  private static final Map<String, LocalizedText> BY_TYPE =
      Map.of(
          "string", text("يجب أن تكون قيمة «{0}» نصًا", "“{0}” must be text"),
          "integer", text("يجب أن تكون قيمة «{0}» عددًا صحيحًا", "“{0}” must be a whole number"),
          "number", text("يجب أن تكون قيمة «{0}» عددًا", "“{0}” must be a number"),
          "boolean", text("يجب أن تكون قيمة «{0}» نعم أو لا", "“{0}” must be true or false"),
          "array", text("يجب أن تكون قيمة «{0}» قائمة", "“{0}” must be a list"),
          "object", text("يجب أن تضم «{0}» حقولًا", "“{0}” must be a group of fields"));

  private static final Map<String, LocalizedText> BY_FORMAT =
      Map.of(
          "date",
              text(
                  "يجب أن تكون قيمة «{0}» تاريخًا مثل 2026-11-22",
                  "“{0}” must be a date such as 2026-11-22"),
          "time",
              text(
                  "يجب أن تكون قيمة «{0}» وقتًا مثل 18:30:00Z",
                  "“{0}” must be a time such as 18:30:00Z"),
          "date-time",
              text(
                  "يجب أن تكون قيمة «{0}» تاريخًا ووقتًا مثل 2026-11-22T18:30:00Z",
                  "“{0}” must be a date and time such as 2026-11-22T18:30:00Z"),
          "email", text("«{0}» ليس عنوان بريد صحيحًا", "“{0}” is not an e-mail address"),
          "idn-email", text("«{0}» ليس عنوان بريد صحيحًا", "“{0}” is not an e-mail address"),
          "uri", text("«{0}» ليس رابطًا صحيحًا", "“{0}” is not a link"),
          "iri", text("«{0}» ليس رابطًا صحيحًا", "“{0}” is not a link"));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([01])}");

  private FaultText() {}

  static LocalizedText of(Error error, Labels labels, List<String> place) {
    var rule = rule(error.getSchemaNode(), error.getKeyword());
    var sentence =
        switch (error.getKeyword()) {
          case "type" -> BY_TYPE.getOrDefault(rule, REFUSED);
          case "format" -> BY_FORMAT.getOrDefault(rule, REFUSED);
          default -> BY_KEYWORD.getOrDefault(error.getKeyword(), REFUSED);
        };
    return filled(sentence, labels.nearest(place), rule);
  }

  static LocalizedText ofChoice(Labels labels, List<String> place) {
    return filled(CHOICE, labels.nearest(place), "");
  }

  /** The keyword's value in the form: a limit, a type or a format. */
  private static String rule(JsonNode schema, String keyword) {
    var value = schema != null && schema.isObject() ? schema.path(keyword) : schema;
    return value == null || value.isContainerNode() ? "" : value.asText();
  }

  private static LocalizedText filled(LocalizedText sentence, LocalizedText label, String rule) {
    return new LocalizedText(
        filled(sentence.ar(), label.ar(), rule), filled(sentence.en(), label.en(), rule));
  }

  private static String filled(String sentence, String label, String rule) {
    return PLACEHOLDER
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(place.group(1).equals("0") ? label : rule));
  }

  private static LocalizedText text(String ar, String en) {
    return new LocalizedText(ar, en);
  }
}
