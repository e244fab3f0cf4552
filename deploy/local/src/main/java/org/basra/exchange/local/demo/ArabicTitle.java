package org.basra.exchange.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.basra.exchange.local.story.StoryFailure;

/**
 * A title in Arabic letters from a MARCXML file, with the number of its record.
 *
 * @param controlNumber field 001
 * @param title subfield a of the field 880 that is linked with the title, field 245
 */
public record ArabicTitle(String controlNumber, String title) {

  private static final int WORDS = 3;

  /**
   * The first title of the file with at least three words that everyday spelling changes both in a
   * hamza on alef and in a teh marbuta.
   */
  public static ArabicTitle pick(Path marcXml) {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (var in = Files.newInputStream(marcXml)) {
      return new Search(factory.createXMLStreamReader(in))
          .run()
          .orElseThrow(() -> new StoryFailure("No fitting Arabic title in " + marcXml));
    } catch (IOException | XMLStreamException e) {
      throw new StoryFailure(marcXml + " cannot be read", e);
    }
  }

  boolean tellsSomething() {
    return title.indexOf('ة') >= 0
        && title.chars().anyMatch(letter -> "أإآ".indexOf(letter) >= 0)
        && EverydaySpelling.of(title).split(" ").length >= WORDS;
  }

  private static final class Search {

    private final XMLStreamReader xml;
    private String controlNumber = "";
    private String tag = "";
    private boolean ofTitle;

    Search(XMLStreamReader xml) {
      this.xml = xml;
    }

    Optional<ArabicTitle> run() throws XMLStreamException {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          var found = look().filter(ArabicTitle::tellsSomething);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<ArabicTitle> look() throws XMLStreamException {
      switch (xml.getLocalName()) {
        case "controlfield" -> {
          if ("001".equals(xml.getAttributeValue(null, "tag"))) {
            controlNumber = xml.getElementText().trim();
          }
        }
        case "datafield" -> {
          tag = xml.getAttributeValue(null, "tag");
          ofTitle = tag.equals("245");
        }
        case "subfield" -> {
          return subfield(xml.getAttributeValue(null, "code"), xml.getElementText());
        }
        default -> {
          // Leaders and wrappers say nothing about titles.
        }
      }
      return Optional.empty();
    }

    private Optional<ArabicTitle> subfield(String code, String text) {
      if (tag.equals("880") && code.equals("6")) {
        ofTitle = text.startsWith("245");
      }
      return ofTitle && code.equals("a")
          ? Optional.of(new ArabicTitle(controlNumber, text.trim()))
          : Optional.empty();
    }
  }
}
