package org.basra.exchange.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.basra.exchange.local.story.StoryFailure;

/** Where the authors of a MARCXML file come from: its fields 100 and 386, which name the nation. */
final class AuthorOrigins {

  private static final Map<String, String> COUNTRIES = Map.of("Palestinians", "PS", "Iraqis", "IQ");

  private final Map<String, Set<String>> byAuthor = new TreeMap<>();
  private String tag = "";
  private String author = "";

  private AuthorOrigins() {}

  /** ISO 3166-1 codes by the romanised name, without the full stop that ends the field. */
  static Map<String, Set<String>> of(Path marcXml) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var origins = new AuthorOrigins();
    try (var in = Files.newInputStream(marcXml)) {
      var xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          origins.look(xml);
        }
      }
      return origins.byAuthor;
    } catch (IOException | XMLStreamException e) {
      throw new StoryFailure(marcXml + " cannot be read", e);
    }
  }

  /** A name as it is compared: a full stop may end a field or an initial. */
  static String comparable(String name) {
    return name.strip().replaceFirst("\\.$", "");
  }

  private void look(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "record" -> author = "";
      case "datafield" -> tag = xml.getAttributeValue(null, "tag");
      case "subfield" -> {
        if (xml.getAttributeValue(null, "code").equals("a")) {
          note(xml.getElementText());
        }
      }
      default -> {
        // Leaders and control fields name nobody.
      }
    }
  }

  private void note(String text) {
    if (tag.equals("100")) {
      author = comparable(text);
    } else if (tag.equals("386") && !author.isEmpty() && COUNTRIES.containsKey(text.strip())) {
      byAuthor.computeIfAbsent(author, a -> new TreeSet<>()).add(COUNTRIES.get(text.strip()));
    }
  }
}
