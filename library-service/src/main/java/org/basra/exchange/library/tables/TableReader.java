package org.basra.exchange.library.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.basra.exchange.library.marc.MarcFault;
import org.basra.exchange.library.marc.MarcFileException;
import org.basra.exchange.library.marc.MarcReader;
import org.basra.exchange.library.marc.MarcRecord;
import org.basra.exchange.library.marc.MarcRecordException;
import org.basra.exchange.library.marc.StorableText;

/** Reads a table row by row. Headings and empty lines are no records. */
public final class TableReader extends MarcReader {

  private final TableLayout layout;
  private List<Column> columns;

  /** A reader for this stream; the caller closes it. */
  public TableReader(InputStream in, TableLayout layout) {
    super(in);
    this.layout = layout;
  }

  @Override
  protected Optional<Slice> cut() throws IOException {
    if (columns == null) {
      begin();
    }
    passEmptyLines();
    return window.at(0) < 0 ? Optional.empty() : Optional.of(row());
  }

  @Override
  protected MarcRecord parse(byte[] bytes, Warnings warnings) throws MarcRecordException {
    var text = StorableText.of(decode(bytes), warnings);
    var cells = Cells.of(text, layout.format());
    if (cells.size() < columns.size()) {
      warnings.add("The row has fewer cells than the table has columns; the last ones are empty.");
    }
    if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
      throw new MarcRecordException(
          MarcFault.ROW_CELLS,
          "The row has " + cells.size() + " cells, the table " + columns.size() + " columns.");
    }
    return BookRow.of(columns, cells).toMarc(layout.source(), warnings);
  }

  private Slice row() throws IOException {
    var cut = new RowCut(window, layout.format());
    var end = cut.end();
    var bytes = window.take(cut.length());
    return switch (end) {
      case FOUND -> Slice.whole(bytes);
      case QUOTES_UNPAIRED ->
          new Slice(bytes, MarcFault.ROW_QUOTES, "The row's quotation marks do not pair.");
      case TOO_FAR -> {
        if (bytes[bytes.length - 1] != '\n') {
          dropLine();
        }
        yield new Slice(
            bytes,
            MarcFault.RECORD_TOO_LONG,
            "The row is longer than " + RowCut.LONGEST_ROW + " bytes.");
      }
    };
  }

  private void begin() throws IOException {
    int first = window.at(0);
    int second = window.at(1);
    if (first == 0xFE || first == 0xFF || first == 0 || second == 0) {
      throw new MarcFileException(
          MarcFileException.Reason.TABLE_CODING_REFUSED,
          "A table has to be coded in UTF-8 or windows-1256; this one is in UTF-16 or UTF-32.");
    }
    if (first == 0xEF && second == 0xBB && window.at(2) == 0xBF) {
      window.drop(3);
    }
    passEmptyLines();
    try {
      var headings = layout.columns().heading() ? headings() : List.<String>of();
      columns = layout.columns().over(headings);
    } catch (MarcRecordException | ColumnMap.HeadingUnfit unfit) {
      throw new MarcFileException(MarcFileException.Reason.TABLE_HEADING_UNFIT, unfit.getMessage());
    }
  }

  private List<String> headings() throws IOException, MarcRecordException {
    var slice = row();
    if (slice.fault() != null) {
      throw new MarcRecordException(slice.fault(), "The heading cannot be read. " + slice.reason());
    }
    return Cells.of(StorableText.of(decode(slice.bytes()), new Warnings()), layout.format());
  }

  private void passEmptyLines() throws IOException {
    while (window.at(0) == '\n' || window.at(0) == '\r' && window.at(1) == '\n') {
      window.drop(1);
    }
  }

  private void dropLine() throws IOException {
    int dropped = window.at(0);
    while (dropped >= 0 && dropped != '\n') {
      window.drop(1);
      dropped = window.at(0);
    }
    window.drop(1);
  }

  private String decode(byte[] bytes) throws MarcRecordException {
    Charset charset = layout.charset();
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new MarcRecordException(
          MarcFault.TEXT_CODING_UNKNOWN, "The row has bytes that are not " + charset.name() + ".");
    }
  }
}
