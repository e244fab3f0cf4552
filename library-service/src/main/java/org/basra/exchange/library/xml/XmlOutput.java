package org.basra.exchange.library.xml;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes XML as it is made, so that an answer is never whole in memory. Names are the program's
 * own; texts and values of attributes may hold anything.
 */
public final class XmlOutput {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final Writer out;

  /** Writes to {@code out}, which encodes UTF-8. */
  public XmlOutput(Writer out) {
    this.out = out;
  }

  /** What stands before the root. */
  public XmlOutput declaration() throws IOException {
    out.write(DECLARATION);
    return this;
  }

  /** A start tag; names and values of its attributes in turn, a null value leaves one out. */
  public XmlOutput open(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write('>');
    return this;
  }

  /** An end tag. */
  public XmlOutput close(String name) throws IOException {
    out.write("</");
    out.write(name);
    out.write('>');
    return this;
  }

  /** An element that holds nothing but text. */
  public XmlOutput element(String name, String text, String... attributes) throws IOException {
    open(name, attributes);
    out.write(XmlText.of(text));
    return close(name);
  }

  /** An element without content. */
  public XmlOutput empty(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write("/>");
    return this;
  }

  /** Text. */
  public XmlOutput text(String text) throws IOException {
    out.write(XmlText.of(text));
    return this;
  }

  /** What is XML already. */
  public XmlOutput xml(String xml) throws IOException {
    out.write(xml);
    return this;
  }

  private void tag(String name, String... attributes) throws IOException {
    out.write('<');
    out.write(name);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.write(' ');
        out.write(attributes[i]);
        out.write("=\"");
        out.write(XmlText.attribute(attributes[i + 1]));
        out.write('"');
      }
    }
  }
}
