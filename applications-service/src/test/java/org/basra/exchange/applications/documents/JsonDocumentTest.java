package org.basra.exchange.applications.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.basra.exchange.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static JsonDocument read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, JsonDocument.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.50|1.5",
        "1.0|1",
        "-0|0",
        "1e3|1000",
        "12345678901234567890.12|12345678901234567890.12",
        "123456789012345678901234567890|123456789012345678901234567890",
        "0.0000001|0.0000001",
        "9007199254740993|9007199254740993"
      })
  void numbersAreKeptToTheLastDigit(String written, String kept) throws JsonProcessingException {
    assertThat(read("{\"n\":" + written + "}").text()).isEqualTo("{\"n\":" + kept + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "1e2000000000",
        "1e99999999999",
        "-1e-400",
        "1234567890123456789012345678901",
        "0.000000000000000000001"
      })
  void numbersThatNobodyNeedsAreRefused(String number) {
    assertThatThrownBy(() -> read("{\"n\":" + number + "}"))
        .isInstanceOfAny(Problem.class, JsonProcessingException.class);
  }

  @Test
  void aNumberOfAHundredThousandDigitsIsRefused() {
    assertThatThrownBy(() -> read("{\"n\":" + "9".repeat(100_000) + "}"))
        .isInstanceOfAny(Problem.class, JsonProcessingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u0000\"}",
        "{\"\\u0000\":1}",
        "{\"a\":[\"\\ud800\"]}",
        "{\"a\":{\"b\":\"x\\udc00\"}}"
      })
  void textThatCannotBeStoredIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(Problem.class);
  }

  @Test
  void textIsNormalisedAndPairsOfSurrogatesAreText() throws JsonProcessingException {
    assertThat(read("{\"e\\u0301\":\"\\ud83d\\udcda\"}").text()).isEqualTo("{\"é\":\"📚\"}");
  }

  @Test
  void nestingEndsAtThirtyTwoLevels() throws JsonProcessingException {
    var deep = "{\"a\":".repeat(31) + "{}" + "}".repeat(31);
    assertThat(read(deep).text()).isEqualTo(deep);
    assertThatThrownBy(() -> read("{\"a\":" + deep + "}")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"))
        .isInstanceOf(Problem.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':'b'}|{'a':'c'}|{'a':'c'}",
        "{'a':'b'}|{'b':'c'}|{'a':'b','b':'c'}",
        "{'a':'b'}|{'a':null}|{}",
        "{'a':'b','b':'c'}|{'a':null}|{'b':'c'}",
        "{'a':['b']}|{'a':'c'}|{'a':'c'}",
        "{'a':'c'}|{'a':['b']}|{'a':['b']}",
        "{'a':{'b':'c'}}|{'a':{'b':'d','c':null}}|{'a':{'b':'d'}}",
        "{'a':[{'b':'c'}]}|{'a':[1]}|{'a':[1]}",
        "{'e':null}|{'a':1}|{'e':null,'a':1}",
        "{}|{'a':{'bb':{'ccc':null}}}|{'a':{'bb':{}}}"
      })
  void aPatchMergesAsRfc7396SaysInItsAppendix(String target, String patch, String result)
      throws JsonProcessingException {
    var merged = read(target.replace('\'', '"')).merge(read(patch.replace('\'', '"')));
    assertThat(merged.text()).isEqualTo(result.replace('\'', '"'));
  }

  @Test
  void twoDocumentsThatSayTheSameHaveOneCanonicalText() throws JsonProcessingException {
    var one = read("{\"b\": [1.0, {\"z\": 1, \"a\": \"é\"}], \"a\": 10}");
    var other = read("{\"a\":1e1,\"b\":[1,{\"a\":\"e\\u0301\",\"z\":1.00}]}");
    assertThat(one.canonical())
        .isEqualTo(other.canonical())
        .isEqualTo("{\"a\":10,\"b\":[1,{\"a\":\"é\",\"z\":1}]}");
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void aDocumentComesBackFromItsTextAndTellsNothingInLogs() throws JsonProcessingException {
    var document = read("{\"z\":1,\"a\":\"سرّ\"}");
    assertThat(JsonDocument.of(document.text())).isEqualTo(document).hasSameHashCodeAs(document);
    assertThat(document.toString()).doesNotContain("سرّ");
    assertThatThrownBy(() -> JsonDocument.of("no")).isInstanceOf(IllegalArgumentException.class);
  }
}
