package org.basra.exchange.library.exports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The formats a record can be had in, beside JSON. */
public enum RecordFormat {
  /** MARC 21 in XML (RFC 6207). */
  MARCXML("application/marcxml+xml", "marcxml", MarcXmlFormat::write),
  /** MARC 21 in binary form, UTF-8 (RFC 2220). */
  MARC("application/marc", "marc", MarcFormat::write),
  /** Simple Dublin Core as OAI-PMH defines its form. */
  DUBLIN_CORE("application/dc+xml", "dc", DublinCoreFormat::write),
  /** A table for spreadsheets (RFC 4180), UTF-8 with byte order mark. */
  CSV("text/csv", "csv", CsvFormat::write),
  /** Citations for LaTeX. */
  BIBTEX("application/x-bibtex", "bibtex", BibTexFormat::write),
  /** Citations for reference managers. */
  RIS("application/x-research-info-systems", "ris", RisFormat::write);

  private static final String JSON = "application/json";

  private final String mediaType;
  private final String variant;
  private final Function<List<ExportedRecord>, byte[]> writer;

  RecordFormat(String mediaType, String variant, Function<List<ExportedRecord>, byte[]> writer) {
    this.mediaType = mediaType;
    this.variant = variant;
    this.writer = writer;
  }

  /** As in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The whole {@code Content-Type}: binary MARC says in its leader that it is UTF-8. */
  public String contentType() {
    return this == MARC ? mediaType : mediaType + ";charset=UTF-8";
  }

  /** What tells its entity tag from the one of other formats. */
  String variant() {
    return variant;
  }

  /** The records as one file. */
  public byte[] write(List<ExportedRecord> records) {
    return writer.apply(records);
  }

  /**
   * The first format that a caller accepts; empty where that is JSON.
   *
   * @param accepted media ranges without parameters, the most wanted first
   */
  public static Optional<RecordFormat> preferred(List<String> accepted) {
    for (var range : accepted) {
      if (range.equals("*/*") || range.equals("application/*") || range.equals(JSON)) {
        return Optional.empty();
      }
      for (var format : values()) {
        if (format.mediaType.equals(range) || range.equals("text/*") && format == CSV) {
          return Optional.of(format);
        }
      }
    }
    return Optional.empty();
  }
}
