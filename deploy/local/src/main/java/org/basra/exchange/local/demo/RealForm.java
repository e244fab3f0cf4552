package org.basra.exchange.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A form in real use (CD-511 of the United States, public domain), made self-contained and given
 * Arabic labels: those of {@link #ARABIC} where the property is known, the English title otherwise.
 */
final class RealForm {

  private static final String NAME = "cd511.schema.json";
  private static final String SHARED = "https://files.simpler.grants.gov/schemas/";
  private static final String REF = "$ref";
  private static final String ALL_OF = "allOf";

  private static final Map<String, String> ARABIC =
      Map.ofEntries(
          Map.entry("applicant_name", "اسم الجهة المتقدّمة"),
          Map.entry("award_number", "رقم المنحة"),
          Map.entry("project_name", "اسم المشروع"),
          Map.entry("contact_person", "الشخص الذي نتواصل معه"),
          Map.entry("contact_person_title", "صفته الوظيفية"),
          Map.entry("signature", "التوقيع"),
          Map.entry("submitted_date", "تاريخ التقديم"),
          Map.entry("prefix", "اللقب"),
          Map.entry("first_name", "الاسم الأول"),
          Map.entry("middle_name", "اسم الأب"),
          Map.entry("last_name", "اسم العائلة"),
          Map.entry("suffix", "ما يلي الاسم"));

  private static final String HASTY =
      """
      {"applicant_name": "", "project_name": "أرشيف مفتوح للصور العائلية في البصرة وغزة بين عامي \
      1920 و1970، مع فهرس ثنائي اللغة", "contact_person": {"first_name": "مثال"}}
      """;
  private static final String CAREFUL =
      """
      {"applicant_name": "جمعية مثال الثقافية", "project_name": "أرشيف الصور العائلية",
       "contact_person": {"last_name": "مثالي"}, "contact_person_title": "منسّق المشروع"}
      """;

  private final Path folder;

  private RealForm(Path folder) {
    this.folder = folder;
  }

  /** {@code folder}: the forms of simpler-grants-gov with their shared definitions. */
  static FilledForm in(Path folder) {
    var form = new RealForm(folder);
    var schema = (ObjectNode) form.inlined(form.read(NAME));
    var labels = FilledForm.JSON.createObjectNode();
    label(schema, "", labels);
    var whole = FilledForm.JSON.createObjectNode();
    whole.set("schema", schema);
    whole.set("labels", labels);
    return new FilledForm(
        "the real form CD-511", whole, FilledForm.parse(HASTY), FilledForm.parse(CAREFUL));
  }

  private JsonNode read(String name) {
    try {
      return FilledForm.JSON.readTree(folder.resolve(name).toFile());
    } catch (IOException e) {
      throw new StoryFailure(folder.resolve(name) + " cannot be read", e);
    }
  }

  /** The schema with what it refers to in place of the references. */
  private JsonNode inlined(JsonNode node) {
    if (node instanceof ArrayNode list) {
      var copy = FilledForm.JSON.createArrayNode();
      list.forEach(entry -> copy.add(inlined(entry)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    var copy = FilledForm.JSON.createObjectNode();
    if (object.path(REF).isTextual()) {
      copy.setAll((ObjectNode) inlined(shared(object.get(REF).asText())));
    }
    if (object.path(ALL_OF).path(0).has(REF)) {
      copy.setAll((ObjectNode) inlined(object.get(ALL_OF).get(0)));
    }
    object.properties().stream()
        .filter(entry -> !entry.getKey().equals(REF))
        .filter(entry -> !entry.getKey().equals(ALL_OF) || !entry.getValue().path(0).has(REF))
        .forEach(entry -> copy.set(entry.getKey(), inlined(entry.getValue())));
    return copy;
  }

  private JsonNode shared(String reference) {
    var parts = reference.substring(SHARED.length()).split("#", 2);
    return read("shared/" + parts[0]).at(parts[1]);
  }

  /** Labels of an object's properties and of theirs, by JSON pointer. */
  private static void label(JsonNode schema, String pointer, ObjectNode labels) {
    for (var property : schema.path("properties").properties()) {
      var name = property.getKey();
      var english = property.getValue().path("title").asText(name.replace('_', ' '));
      var label = labels.putObject(pointer + "/" + name);
      label.put("ar", ARABIC.getOrDefault(name, english));
      label.put("en", english);
      label(property.getValue(), pointer + "/" + name, labels);
    }
  }
}
