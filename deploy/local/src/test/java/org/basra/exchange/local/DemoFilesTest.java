package org.basra.exchange.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo data that are written by hand: complete in both languages. */
class DemoFilesTest {

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\u0640\\u064b-\\u064f\\u0652\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "series.json",
        "products.json",
        "locations.json",
        "call-residency.json",
        "call-scholarship.json"
      })
  void everyTextIsThereInArabicAndInEnglish(String file) throws IOException {
    var texts = new ArrayList<JsonNode>();
    collect(read(file), texts);

    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.required("ar").asText())
                  .containsPattern("\\p{IsArabic}")
                  .doesNotContainPattern(INVISIBLE);
              assertThat(text.required("en").asText()).doesNotContainPattern("\\p{IsArabic}");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"call-residency.json", "call-scholarship.json"})
  void everyQuestionOfAFormHasALabel(String file) throws IOException {
    var form = read(file).required("form");

    assertThat(questions(form.required("schema"), ""))
        .allSatisfy(question -> assertThat(form.required("labels").has(question)).isTrue());
  }

  @Test
  void theProductsAreMedicinesByTheirInnAndKits() throws IOException {
    var products = read("products.json").valueStream().toList();

    assertThat(products)
        .filteredOn(product -> product.required("kind").asText().equals("MEDICINE"))
        .hasSize(12)
        .allSatisfy(
            product ->
                assertThat(List.of("inn", "strength", "form"))
                    .allSatisfy(field -> assertThat(product.hasNonNull(field)).isTrue()));
    assertThat(products)
        .filteredOn(product -> product.required("kind").asText().equals("EDUCATIONAL"))
        .hasSize(3);
  }

  private static void collect(JsonNode node, List<JsonNode> texts) {
    if (node.has("ar")) {
      texts.add(node);
    } else {
      node.forEach(child -> collect(child, texts));
    }
  }

  /** Names of first-level properties, pointers of those below. */
  private static List<String> questions(JsonNode schema, String pointer) {
    var questions = new ArrayList<String>();
    for (var property : schema.path("properties").properties()) {
      var here = pointer + "/" + property.getKey();
      questions.add(pointer.isEmpty() ? property.getKey() : here);
      questions.addAll(questions(property.getValue(), here));
      questions.addAll(questions(property.getValue().path("items"), here + "/*"));
    }
    return questions;
  }

  private static JsonNode read(String file) throws IOException {
    try (var in = DemoFilesTest.class.getResourceAsStream("/demo/" + file)) {
      return new ObjectMapper().readTree(in);
    }
  }
}
