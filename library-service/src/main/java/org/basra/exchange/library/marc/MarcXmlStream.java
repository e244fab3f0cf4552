package org.basra.exchange.library.marc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * Cuts a MARCXML file at its {@code record} elements, whatever wrappers stand around them. Only the
 * cut-out record ever meets an XML parser; a document type definition meets none.
 */
final class MarcXmlStream extends MarcReader {

  private final XmlMarkup markup;
  private final XmlRecordCut.Closings closings;
  private final NamespaceScopes scopes = new NamespaceScopes();
  private boolean started;
  private boolean inRoot;
  private boolean ended;

  /** The wrappers around the record that was cut last. */
  private Map<String, String> namespaces = Map.of();

  MarcXmlStream(InputStream in) {
    super(in);
    this.markup = new XmlMarkup(window);
    this.closings = XmlRecordCut.Closings.in(window);
  }

  @Override
  protected Optional<Slice> cut() throws IOException {
    if (!started) {
      started = true;
      XmlProlog.check(window);
    }
    while (!ended && seekMarkup()) {
      if (window.at(1) == '!' || window.at(1) == '?') {
        passDeclaration();
      } else if (window.at(1) == '/') {
        scopes.leave(markup.takeEndTag());
      } else {
        var record = startTag();
        if (record.isPresent()) {
          return record;
        }
      }
    }
    return end();
  }

  @Override
  protected MarcRecord parse(byte[] bytes, Warnings warnings) throws MarcRecordException {
    return new MarcXmlRecord(namespaces, warnings).parse(bytes);
  }

  private boolean seekMarkup() throws IOException {
    int b = window.at(0);
    while (b >= 0 && b != '<') {
      window.drop(1);
      b = window.at(0);
    }
    return b >= 0;
  }

  private void passDeclaration() throws IOException {
    if (window.startsWith("<!DOCTYPE", 0)) {
      throw new MarcFileException(
          MarcFileException.Reason.MARC_DTD_REFUSED,
          "The file has a document type definition; MARCXML needs none, and it could read files"
              + " of this server.");
    }
    markup.passDeclaration();
  }

  private Optional<Slice> startTag() throws IOException {
    int length = markup.startTagLength();
    if (length < 0) {
      return brokenStartTag();
    }
    var tag = XmlTag.of(markup.text(length));
    inRoot = true;
    if (scopes.isMarcRecord(tag)) {
      namespaces = scopes.inForce();
      return Optional.of(tag.selfClosed() ? Slice.whole(window.take(length)) : record(tag, length));
    }
    if (!tag.selfClosed()) {
      scopes.enter(tag);
    }
    window.drop(length);
    return Optional.empty();
  }

  /** A broken tag of a wrapper is passed over; that of a record costs the record, but is told. */
  private Optional<Slice> brokenStartTag() throws IOException {
    var tag = XmlTag.of(markup.text(markup.nameLength()));
    if (scopes.isMarcRecord(tag)) {
      inRoot = true;
      return Optional.of(record(tag, 1 + tag.qualifiedName().length()));
    }
    window.drop(1);
    return Optional.empty();
  }

  private Slice record(XmlTag tag, int startTagLength) throws IOException {
    var cut = new XmlRecordCut(window, closings, tag.qualifiedName());
    int end = cut.end(startTagLength);
    var bytes = window.take(end);
    if (cut.fault() == null) {
      return Slice.whole(bytes);
    }
    ended = window.at(0) < 0;
    return new Slice(bytes, cut.fault(), cut.reason());
  }

  private Optional<Slice> end() throws IOException {
    if (!inRoot) {
      throw new MarcFileException(
          MarcFileException.Reason.MARC_NOT_XML, "The file has no XML element.");
    }
    if (ended || scopes.isEmpty()) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(
        new Slice(
            new byte[0],
            MarcFault.RECORD_TRUNCATED,
            "The file ends before its elements are closed; records may be missing."));
  }
}
