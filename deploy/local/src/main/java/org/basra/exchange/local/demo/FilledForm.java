package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A call's form with what an applicant writes into it.
 *
 * @param origin where the form comes from
 * @param form schema and labels
 * @param hasty answers with mistakes
 * @param careful what mends all of them, as a merge patch
 */
record FilledForm(String origin, JsonNode form, JsonNode hasty, JsonNode careful) {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String HASTY =
      """
      {"degree": "MASTER", "field": "تاريخ", "graduationYear": 20223, "languages": [],
       "plan": "أدرس تاريخ الملاحة في الخليج.", "consent": true}
      """;
  private static final String CAREFUL =
      """
      {"university": "جامعة بيرزيت", "graduationYear": 2023, "languages": ["ARABIC", "ENGLISH"],
       "plan": "أدرس رحلات البحّارة بين البصرة وموانئ المتوسط في القرن التاسع عشر، من دفاترهم \
      المحفوظة في مكتبة جامعة البصرة ومن روايات أحفادهم في يافا وغزة."}
      """;

  /** The form of the demo data. */
  static FilledForm ofDemo() {
    try (var in = FilledForm.class.getResourceAsStream("/demo/call-scholarship.json")) {
      var call = JSON.readTree(in);
      return new FilledForm(
          "the demo scholarship", call.required("form"), parse(HASTY), parse(CAREFUL));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo form cannot be read", e);
    }
  }

  static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException e) {
      throw new StoryFailure("No JSON object: " + json, e);
    }
  }
}
