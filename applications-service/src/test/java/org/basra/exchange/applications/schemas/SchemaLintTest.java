package org.basra.exchange.applications.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basra.exchange.applications.schemas.Forms.document;
import static org.basra.exchange.applications.schemas.Forms.form;
import static org.basra.exchange.applications.schemas.Forms.labels;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.basra.exchange.applications.documents.JsonDocument;
import org.basra.exchange.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLintTest {

  private static final SchemaLint LINT = new SchemaLint(131_072);

  private static List<String> places(JsonDocument schema) {
    var faults = LINT.check(schema, labels(schema));
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.detail().ar()).containsPattern("\\p{IsArabic}");
              assertThat(fault.detail().en()).isNotBlank();
            });
    return faults.stream().map(Fault::pointer).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'a':{'type':'text'}|/form/schema/properties/a/type",
        "'a':{'minLength':-1}|/form/schema/properties/a/minLength",
        "'a':{'maxLenght':3}|/form/schema/properties/a/maxLenght",
        "'a':{'pattern':'^(.*a){20}$'}|/form/schema/properties/a/pattern",
        "'a':{'format':'regex'}|/form/schema/properties/a/format",
        "'a':{'$ref':'https://files.example.org/common.json#/name'}|/form/schema/properties/a/$ref",
        "'a':{'$ref':'#/$defs/missing'}|/form/schema/properties/a/$ref",
        "'a':{'$ref':'#/properties'}|/form/schema/properties/a/$ref",
        "'a':{'$ref':'other.json'}|/form/schema/properties/a/$ref",
        "'a':{'$id':'https://example.org/a'}|/form/schema/properties/a/$id",
        "'a':{'$anchor':'a'}|/form/schema/properties/a/$anchor",
        "'a':{'$dynamicRef':'#a'}|/form/schema/properties/a/$dynamicRef",
        "'a':{'$schema':'https://json-schema.org/draft/2020-12/schema'}"
            + "|/form/schema/properties/a/$schema",
        "'a':{'patternProperties':{'^x':{}}}|/form/schema/properties/a/patternProperties",
        "'a':{'additionalProperties':{'type':'string'}}"
            + "|/form/schema/properties/a/additionalProperties",
        "'a/b':{'type':'text'}|/form/schema/properties/a~1b/type"
      })
  void whatIsWrongIsPointedAt(String properties, String pointer) {
    assertThat(places(form(properties))).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type':'array'}|/form/schema/type",
        "{}|/form/schema/type",
        "{'type':['object','null']}|/form/schema/type",
        "{'type':'object','$schema':'http://json-schema.org/draft-07/schema#'}|/form/schema/$schema"
      })
  void aFormIsAnObjectOfThisDialect(String schema, String pointer) {
    assertThat(places(document(schema))).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'a':{'$ref':'#'}",
        "'a':{'$ref':'#/properties/a'}",
        "'a':{'type':'array','items':{'$ref':'#/properties/a'}}",
        "'a':{'allOf':[{'$ref':'#/properties/b'}]},'b':{'anyOf':[{'$ref':'#/properties/a'}]}"
      })
  void referencesThatLeadInACircleAreRefused(String properties) {
    assertThat(LINT.check(form(properties), labels(form(properties))))
        .anySatisfy(fault -> assertThat(fault.detail().en()).contains("circle"));
  }

  @Test
  void aCircleAmongUnusedDefinitionsIsRefusedToo() {
    var schema =
        document("{'type':'object','$defs':{'a':{'$ref':'#/$defs/b'},'b':{'$ref':'#/$defs/a'}}}");
    assertThat(places(schema)).isNotEmpty();
  }

  @Test
  void referencesToReferencesDoNotMultiplyWithoutLimit() {
    var definitions =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    "'d%1$d':{'allOf':[{'$ref':'#/$defs/d%2$d'},{'$ref':'#/$defs/d%2$d'}]}"
                        .formatted(i, i + 1))
            .collect(Collectors.joining(","));
    var schema =
        document(
            "{'type':'object','properties':{'a':{'$ref':'#/$defs/d0'}},'$defs':{%s,'d20':{}}}"
                .formatted(definitions));
    assertThat(places(schema)).containsExactly("/form/schema");
  }

  @Test
  void aFormIsBoundedInSize() {
    var schema = form("'a':{'description':'" + "x".repeat(131_072) + "'}");
    assertThat(places(schema)).containsExactly("/form/schema");
  }

  @Test
  void everyQuestionNeedsALabelInBothLanguagesWhereverItStands() {
    var schema =
        document(
            """
            {'type':'object',
             'properties':{'a':{'type':'array','items':{'$ref':'#/$defs/person'}}},
             'if':{'properties':{'b':{'const':1}}},
             'then':{'properties':{'c':{}}},
             '$defs':{'person':{'type':'object','properties':{'name':{},'age':{}}}}}
            """);
    var labels =
        new Labels(
            Map.of(
                "a", new LocalizedText("أ", "A"),
                "b", new LocalizedText("ب", ""),
                "/a/*/age", new LocalizedText("العمر", "Age")));

    var faults = LINT.check(schema, labels);

    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/form/labels/~1a~1*~1name", "/form/labels/~1b", "/form/labels/~1c");
  }

  @Test
  void aFormWithSharedDefinitionsAndConditionsIsAccepted() {
    var schema =
        document(
            """
            {'$schema':'https://json-schema.org/draft/2020-12/schema','type':'object',
             'properties':{'home':{'$ref':'#/$defs/place'},'away':{'$ref':'#/$defs/place'},
               'kind':{'enum':['A','B']},'proof':true},
             'if':{'properties':{'kind':{'const':'A'}}},'then':{'required':['proof']},
             '$defs':{'place':{'type':'object','properties':{'city':{'type':'string'}}}}}
            """);
    assertThat(places(schema)).isEmpty();
  }
}
