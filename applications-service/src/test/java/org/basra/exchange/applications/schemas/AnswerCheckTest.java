package org.basra.exchange.applications.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.schemas.Forms.document;
import static org.basra.exchange.applications.schemas.Forms.form;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.basra.exchange.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

  private static final AnswerCheck CHECK = new AnswerCheck(Duration.ofMillis(250));
  private static final Labels LABELS =
      new Labels(
          Map.of(
              "a", new LocalizedText("المبلغ", "Amount"),
              "/l/*/n", new LocalizedText("الاسم", "Name"),
              "l", new LocalizedText("اللغات", "Languages")));

  private static List<Fault> faults(String properties, String answers) {
    return CHECK.check(form(properties), LABELS, document(answers));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'type':'string'|1|يجب أن تكون قيمة «المبلغ» نصًا|“Amount” must be text",
        "'type':'integer'|1.5|يجب أن تكون قيمة «المبلغ» عددًا صحيحًا|“Amount” must be a whole number",
        "'type':'number'|'x'|يجب أن تكون قيمة «المبلغ» عددًا|“Amount” must be a number",
        "'type':'boolean'|'x'|يجب أن تكون قيمة «المبلغ» نعم أو لا|“Amount” must be true or false",
        "'type':'array'|'x'|يجب أن تكون قيمة «المبلغ» قائمة|“Amount” must be a list",
        "'type':'object'|'x'|يجب أن تضم «المبلغ» حقولًا|“Amount” must be a group of fields",
        "'type':['string','null']|1|قيمة «المبلغ» غير مقبولة هنا|“Amount” is not accepted as it is",
        "'minLength':3|'x'|يجب ألا يقل عدد أحرف «المبلغ» عن 3"
            + "|“Amount” needs at least this many characters: 3",
        "'maxLength':3|'xxxx'|يجب ألا يزيد عدد أحرف «المبلغ» على 3"
            + "|“Amount” has room for this many characters: 3",
        "'pattern':'^x$'|'y'|قيمة «المبلغ» ليست بالصيغة المطلوبة"
            + "|“Amount” does not have the required form",
        "'enum':['x']|'secret'|اختر «المبلغ» من القيم المعروضة"
            + "|Choose “Amount” from the values offered",
        "'const':true|false|قيمة «المبلغ» ليست القيمة المطلوبة"
            + "|“Amount” does not have the value that is asked for",
        "'minimum':5|4|يجب ألا تقل قيمة «المبلغ» عن 5|“Amount” must be at least 5",
        "'maximum':5.5|6|يجب ألا تزيد قيمة «المبلغ» على 5.5|“Amount” must be at most 5.5",
        "'exclusiveMinimum':5|5|يجب أن تكون قيمة «المبلغ» أكبر من 5|“Amount” must be more than 5",
        "'exclusiveMaximum':5|5|يجب أن تكون قيمة «المبلغ» أصغر من 5|“Amount” must be less than 5",
        "'multipleOf':5|6|يجب أن تكون قيمة «المبلغ» من مضاعفات 5"
            + "|“Amount” must be a multiple of 5",
        "'minItems':1|[]|يجب ألا يقل عدد عناصر «المبلغ» عن 1"
            + "|“Amount” needs at least this many entries: 1",
        "'maxItems':1|[1,2]|يجب ألا يزيد عدد عناصر «المبلغ» على 1"
            + "|“Amount” has room for this many entries: 1",
        "'uniqueItems':true|[1,1]|في «المبلغ» عناصر مكررة|“Amount” has the same entry twice",
        "'format':'date'|'31.12.2026'|يجب أن تكون قيمة «المبلغ» تاريخًا مثل 2026-11-22"
            + "|“Amount” must be a date such as 2026-11-22",
        "'format':'email'|'x'|«المبلغ» ليس عنوان بريد صحيحًا|“Amount” is not an e-mail address",
        "'format':'uri'|'x y'|«المبلغ» ليس رابطًا صحيحًا|“Amount” is not a link",
        "'format':'uuid'|'x'|قيمة «المبلغ» غير مقبولة هنا|“Amount” is not accepted as it is",
        "'not':{}|1|قيمة «المبلغ» غير مقبولة هنا|“Amount” is not accepted as it is",
        "'anyOf':[{'type':'string'},{'type':'null'}]|1"
            + "|قيمة «المبلغ» لا توافق أيًّا من الصيغ المقبولة"
            + "|“Amount” does not fit exactly one of the accepted forms",
        "'oneOf':[{'minimum':1},{'minimum':2}]|3"
            + "|قيمة «المبلغ» لا توافق أيًّا من الصيغ المقبولة"
            + "|“Amount” does not fit exactly one of the accepted forms"
      })
  void aBrokenRuleIsToldInWordsOfTheForm(String rule, String answer, String ar, String en) {
    assertThat(faults("'a':{" + rule + "}", "{'a':" + answer + "}"))
        .containsExactly(Fault.at("/answers/a", ar, en));
  }

  @Test
  void whatIsMissingIsPointedAtWhereItBelongs() {
    var schema =
        document(
            """
            {'type':'object','required':['a'],'properties':{'a':{},'l':{'type':'array','items':
              {'type':'object','required':['n'],'properties':{'n':{}}}}}}
            """);
    assertThat(CHECK.check(schema, LABELS, document("{'l':[{'n':1},{}]}")))
        .containsExactly(
            Fault.at("/answers/a", "«المبلغ» حقل مطلوب", "“Amount” is required"),
            Fault.at("/answers/l/1/n", "«الاسم» حقل مطلوب", "“Name” is required"));
  }

  @Test
  void anItemWithoutALabelIsCalledByItsList() {
    assertThat(faults("'l':{'type':'array','items':{'type':'string'}}", "{'l':[1]}"))
        .containsExactly(
            Fault.at("/answers/l/0", "يجب أن تكون قيمة «اللغات» نصًا", "“Languages” must be text"));
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsPointedAt() {
    var schema = document("{'type':'object','additionalProperties':false}");
    assertThat(CHECK.check(schema, LABELS, document("{'x/y':1}")))
        .containsExactly(
            Fault.at(
                "/answers/x~1y",
                "لا يوجد في الاستمارة حقل بهذا الاسم",
                "The form has no field of this name"));
  }

  @Test
  void conditionsAreFollowed() {
    var schema =
        document(
            """
            {'type':'object','if':{'properties':{'l':{'const':1}},'required':['l']},
             'then':{'required':['a']},'dependentRequired':{'x':['a']}}
            """);
    assertThat(CHECK.check(schema, LABELS, document("{'l':2}"))).isEmpty();
    assertThat(CHECK.check(schema, LABELS, document("{'l':1}")))
        .extracting(Fault::pointer)
        .containsExactly("/answers/a");
    assertThat(CHECK.check(schema, LABELS, document("{'x':1}")))
        .extracting(Fault::pointer)
        .containsExactly("/answers/a");
  }

  @Test
  void anAnswerIsNeverQuoted() {
    var faults =
        faults(
            "'a':{'type':'string','enum':['x'],'pattern':'^x$','format':'email','maxLength':2}",
            "{'a':'my secret story'}");
    assertThat(faults).isNotEmpty();
    assertThat(faults.toString()).doesNotContain("secret");
  }

  @Test
  void aSlowPatternEndsTheCheckAndNotTheServer() {
    var schema = form("'a':{'pattern':'^[a ]*[a ]*[a ]*[a ]*b$'}");
    var faults =
        assertTimeout(
            Duration.ofSeconds(5),
            () -> CHECK.check(schema, LABELS, document("{'a':'" + "a".repeat(100_000) + "'}")));
    assertThat(faults).extracting(Fault::pointer).containsExactly("/answers");
  }

  @Test
  void manyRulesForManyAnswersEndWithTheTimeThereIs() {
    var rules = "{'allOf':[" + "{'minimum':1},".repeat(2800) + "{}]}";
    var schema = form("'l':{'type':'array','items':" + rules + "}");
    var answers = document("{'l':[" + "0,".repeat(100_000) + "0]}");
    var faults = assertTimeout(Duration.ofSeconds(20), () -> CHECK.check(schema, LABELS, answers));
    assertThat(faults).extracting(Fault::pointer).containsExactly("/answers");
  }

  @ParameterizedTest
  @CsvSource({"email", "idn-email", "uri", "iri", "date", "time", "date-time", "uuid"})
  void noFormatIsSlowOnLongText(String format) {
    var answers = document("{'a':'" + "@".repeat(200_000) + "'}");
    var faults =
        assertTimeout(
            Duration.ofSeconds(5),
            () -> CHECK.check(form("'a':{'format':'" + format + "'}"), LABELS, answers));
    assertThat(faults).hasSize(1);
  }

  @Test
  void manyFaultsAreTooManyToTell() {
    var answers = document("{'l':[" + "1,".repeat(5000) + "1]}");
    assertThat(faults("'l':{'items':{'type':'string'}}", answers.text())).hasSize(100);
  }
}
