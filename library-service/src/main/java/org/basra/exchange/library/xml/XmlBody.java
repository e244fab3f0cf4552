package org.basra.exchange.library.xml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** An XML document that is written while it is sent. */
@FunctionalInterface
public interface XmlBody {

  /** Writes the part. */
  void write(XmlOutput xml) throws IOException;

  /** Sends the whole document. */
  default void send(OutputStream to) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 16_384);
    write(new XmlOutput(writer).declaration());
    writer.flush();
  }
}
