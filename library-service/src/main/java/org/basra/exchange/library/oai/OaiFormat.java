package org.basra.exchange.library.oai;

import java.util.Arrays;
import org.basra.exchange.library.exports.DublinCoreFormat;
import org.basra.exchange.library.marc.MarcXmlWriter;

/** The formats in which every record can be harvested. */
enum OaiFormat {
  /** What every archive has. */
  OAI_DC("oai_dc", DublinCoreFormat.SCHEMA, DublinCoreFormat.NAMESPACE),
  /** The whole record. */
  MARC21("marc21", MarcXmlWriter.SCHEMA, MarcXmlWriter.NAMESPACE);

  private final String prefix;
  private final String schema;
  private final String namespace;

  OaiFormat(String prefix, String schema, String namespace) {
    this.prefix = prefix;
    this.schema = schema;
    this.namespace = namespace;
  }

  /** Its {@code metadataPrefix}. */
  String prefix() {
    return prefix;
  }

  String schema() {
    return schema;
  }

  String namespace() {
    return namespace;
  }

  /** The format with that prefix. */
  static OaiFormat named(String prefix) {
    return Arrays.stream(values())
        .filter(format -> format.prefix.equals(prefix))
        .findFirst()
        .orElseThrow(
            () ->
                OaiErrorCode.CANNOT_DISSEMINATE_FORMAT.refusal(
                    "Records can be had as oai_dc and marc21."));
  }
}
