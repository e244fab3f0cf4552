package org.basra.exchange.library.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.basra.exchange.library.catalogue.ContributorView;
import org.basra.exchange.library.catalogue.Identifier;
import org.basra.exchange.library.catalogue.RecordView;
import org.basra.exchange.library.catalogue.ScriptedTextView;

/**
 * Books of schema.org in JSON-LD 1.1, as search engines read them. One record is one object,
 * several are a graph.
 */
final class JsonLdFormat {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String CONTEXT = "@context";
  private static final String SCHEMA_ORG = "https://schema.org";
  private static final String TYPE = "@type";
  private static final String NAME = "name";

  private JsonLdFormat() {}

  static byte[] write(List<ExportedRecord> records) {
    var document = new LinkedHashMap<String, Object>();
    document.put(CONTEXT, SCHEMA_ORG);
    if (records.size() == 1) {
      document.putAll(book(records.getFirst()));
    } else {
      document.put("@graph", records.stream().map(JsonLdFormat::book).toList());
    }
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Maps of text can be written", e);
    }
  }

  private static Map<String, Object> book(ExportedRecord record) {
    var view = record.view();
    var book = new LinkedHashMap<String, Object>();
    book.put(TYPE, "Book");
    book.put("@id", record.address());
    book.put("url", record.address());
    book.put(NAME, names(view.title(), view.languages()));
    put(book, "alternateName", view.otherTitles(), text -> names(text, view.languages()));
    var bodies = CorporateNames.of(record.marc());
    for (var part : ContributorPart.values()) {
      var these = view.contributors().stream().filter(part::isOf).toList();
      put(book, part.property(), these, someone -> List.of(agent(someone, bodies)));
    }
    put(book, "inLanguage", view.languages(), code -> List.of(LanguageTag.of(code)));
    if (view.year() != null) {
      book.put("datePublished", view.year().toString());
    }
    put(book, "publisher", view.publishers(), text -> List.of(organization(text)));
    put(book, "isbn", numbers(view, "ISBN"), List::of);
    put(book, "identifier", numbers(view, "ISSN"), List::of);
    put(book, "about", view.subjects(), text -> List.of(thing("Thing", text)));
    return book;
  }

  /** Nothing where there is nothing, one value alone, several in a list. */
  private static <T> void put(
      Map<String, Object> node, String property, List<T> from, Function<T, List<?>> values) {
    var all = new ArrayList<Object>();
    from.forEach(one -> all.addAll(values.apply(one)));
    if (!all.isEmpty()) {
      node.put(property, all.size() == 1 ? all.getFirst() : all);
    }
  }

  private static List<String> numbers(RecordView view, String type) {
    return ExportedRecord.validNumbers(view)
        .filter(number -> number.type().equals(type))
        .map(Identifier::value)
        .toList();
  }

  /** A name in each of its scripts, with the language where the record tells it. */
  private static List<Object> names(ScriptedTextView text, List<String> languages) {
    var language = languages.isEmpty() ? null : languages.getFirst();
    return Stream.of(original(text.original(), language), latin(text, language))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Object original(String text, String language) {
    if (text == null) {
      return null;
    }
    return language != null && LanguageTag.hasOtherLetters(language)
        ? tagged(text, LanguageTag.of(language))
        : text;
  }

  private static Object latin(ScriptedTextView text, String language) {
    if (text.latin() == null) {
      return null;
    }
    return language == null
        ? text.latin()
        : tagged(text.latin(), LanguageTag.inLatinLetters(language));
  }

  private static Map<String, Object> tagged(String text, String language) {
    var value = new LinkedHashMap<String, Object>();
    value.put("@value", text);
    value.put("@language", language);
    return value;
  }

  private static Map<String, Object> agent(ContributorView someone, CorporateNames bodies) {
    var shown = ExportedRecord.shown(someone);
    var agent = new LinkedHashMap<String, Object>();
    agent.put(TYPE, bodies.contain(someone) ? "Organization" : "Person");
    agent.put(NAME, shown);
    if (someone.latin() != null && !someone.latin().equals(shown)) {
      agent.put("alternateName", someone.latin());
    }
    return agent;
  }

  private static Map<String, Object> organization(ScriptedTextView text) {
    return thing("Organization", text);
  }

  private static Map<String, Object> thing(String type, ScriptedTextView text) {
    var shown = ExportedRecord.shown(text);
    var thing = new LinkedHashMap<String, Object>();
    thing.put(TYPE, type);
    thing.put(NAME, shown);
    if (text.latin() != null && !text.latin().equals(shown)) {
      thing.put("alternateName", text.latin());
    }
    return thing;
  }
}
