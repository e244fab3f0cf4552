package org.basra.exchange.library.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.basra.exchange.platform.problem.CommonProblem;

/** The formats a record can be had in, beside JSON. */
public enum RecordFormat {
  /** MARC 21 in XML (RFC 6207). */
  MARCXML("application/marcxml+xml", "marcxml", MarcXmlFormat::write),
  /** MARC 21 in binary form, UTF-8 (RFC 2220). */
  MARC("application/marc", "marc", MarcFormat::write),
  /** Simple Dublin Core as OAI-PMH defines its form. */
  DUBLIN_CORE("application/dc+xml", "dc", DublinCoreFormat::write),
  /** A book of schema.org, for search engines. */
  JSON_LD("application/ld+json", "jsonld", JsonLdFormat::write),
  /** A table for spreadsheets (RFC 4180), UTF-8 with byte order mark. */
  CSV("text/csv", "csv", CsvFormat::write),
  /** Citations for LaTeX. */
  BIBTEX("application/x-bibtex", "bibtex", BibTexFormat::write),
  /** Citations for reference managers. */
  RIS("application/x-research-info-systems", "ris", RisFormat::write);

  /** The media type of the API itself. */
  public static final String JSON = "application/json";

  /**
   * JSON and all formats, for {@code @Produces}; a constant, because an annotation takes no other.
   */
  public static final String MEDIA_TYPES =
      JSON
          + ",application/marcxml+xml,application/marc,application/dc+xml,application/ld+json"
          + ",text/csv,application/x-bibtex,application/x-research-info-systems";

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

  /**
   * The whole {@code Content-Type}: binary MARC says in its leader that it is UTF-8, JSON always
   * is.
   */
  public String contentType() {
    return switch (this) {
      case MARC, JSON_LD -> mediaType;
      default -> mediaType + ";charset=UTF-8";
    };
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
   * The format that a caller wants most (RFC 9110, 12.5.1); empty where that is JSON, which also
   * decides between equals.
   *
   * @throws org.basra.exchange.platform.problem.Problem 406 where none is acceptable
   */
  static Optional<RecordFormat> preferred(List<MediaRange> accepted) {
    var choices = new ArrayList<Optional<RecordFormat>>(List.of(Optional.empty()));
    List.of(values()).forEach(format -> choices.add(Optional.of(format)));
    double most = 0;
    Optional<RecordFormat> preferred = null;
    for (var choice : choices) {
      double quality = MediaRange.quality(accepted, choice.map(f -> f.mediaType).orElse(JSON));
      if (quality > most) {
        most = quality;
        preferred = choice;
      }
    }
    if (preferred == null) {
      throw CommonProblem.NOT_ACCEPTABLE.problem();
    }
    return preferred;
  }
}
