package org.basra.exchange.library.imports;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.basra.exchange.library.marc.MarcFormat;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.tables.TableFormat;
import org.basra.exchange.library.tables.TableLayout;
import org.basra.exchange.library.tables.TableReader;

/** The forms in which records come. */
enum ImportFormat {
  /** MARC 21 XML schema. */
  MARCXML("application/marcxml+xml"),
  /** MARC 21 in binary form. */
  ISO2709("application/marc"),
  /** A table with commas. */
  CSV("text/csv"),
  /** A table with tabulators. */
  TSV("text/tab-separated-values");

  private final String mediaType;

  ImportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  static Optional<ImportFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  boolean isTable() {
    return this == CSV || this == TSV;
  }

  /** The form of its rows; MARC has none. */
  TableFormat rows() {
    return switch (this) {
      case CSV -> TableFormat.CSV;
      case TSV -> TableFormat.TSV;
      case MARCXML, ISO2709 -> throw new IllegalStateException(this + " is no table");
    };
  }

  /** A reader for a file in this form; {@code table} is asked for tables only. */
  MarcReader open(InputStream file, TableLayout table) {
    return switch (this) {
      case MARCXML -> MarcReader.open(MarcFormat.MARCXML, file);
      case ISO2709 -> MarcReader.open(MarcFormat.ISO2709, file);
      case CSV, TSV -> new TableReader(file, table);
    };
  }
}
