package org.basra.exchange.applications.documents;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a document as the tree it is. */
class JsonDocumentWriter extends StdSerializer<JsonDocument> {

  private static final long serialVersionUID = 1L;

  JsonDocumentWriter() {
    super(JsonDocument.class);
  }

  @Override
  public void serialize(JsonDocument document, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    document.root().serialize(json, provider);
  }
}
