package org.basra.exchange.library.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A well-formed answer, asked by XPath. */
public final class XmlAnswer {

  private static final Map<String, String> NAMESPACES =
      Map.of(
          "oai", "http://www.openarchives.org/OAI/2.0/",
          "oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/",
          "id", "http://www.openarchives.org/OAI/2.0/oai-identifier",
          "dc", "http://purl.org/dc/elements/1.1/",
          "marc", "http://www.loc.gov/MARC21/slim",
          "zs", "http://www.loc.gov/zing/srw/",
          "zs2", "http://docs.oasis-open.org/ns/search-ws/sruResponse",
          "diag", "http://www.loc.gov/zing/srw/diagnostic/",
          "zr", "http://explain.z3950.org/dtd/2.0/",
          "sm", "http://www.sitemaps.org/schemas/sitemap/0.9");

  private final Document document;

  private XmlAnswer(Document document) {
    this.document = document;
  }

  public static XmlAnswer of(String xml) {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      var bytes = xml.getBytes(StandardCharsets.UTF_8);
      return new XmlAnswer(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("Not well-formed: " + xml, e);
    }
  }

  /** The texts that an expression finds, in order. */
  public List<String> all(String path) {
    var xpath = XPathFactory.newInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes());
    try {
      var nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      var texts = new ArrayList<String>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent());
      }
      return texts;
    } catch (XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }

  /** The one text that an expression finds, null where it finds none. */
  public String one(String path) {
    var all = all(path);
    if (all.size() > 1) {
      throw new AssertionError(path + " finds " + all);
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  /** Names of the elements that stand right below what an expression finds, in order. */
  public List<String> children(String path) {
    var xpath = XPathFactory.newInstance().newXPath();
    xpath.setNamespaceContext(new Prefixes());
    try {
      var nodes = (NodeList) xpath.evaluate(path + "/*", document, XPathConstants.NODESET);
      var names = new ArrayList<String>();
      for (int i = 0; i < nodes.getLength(); i++) {
        names.add(nodes.item(i).getLocalName());
      }
      return names;
    } catch (XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }

  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return NAMESPACES.getOrDefault(prefix, "");
    }

    @Override
    public String getPrefix(String namespace) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
      throw new UnsupportedOperationException();
    }
  }
}
