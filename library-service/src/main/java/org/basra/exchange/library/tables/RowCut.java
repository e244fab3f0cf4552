package org.basra.exchange.library.tables;

import java.io.IOException;
import org.basra.exchange.library.marc.ByteWindow;

/**
 * Finds where the row at the head of the window ends. A line break inside quotation marks belongs
 * to the row; marks that do not pair are not believed, and cost the row's first line alone.
 */
final class RowCut {

  /** What became of the search. */
  enum End {
    FOUND,
    QUOTES_UNPAIRED,
    TOO_FAR
  }

  /** Far above any description of a book, and small enough for memory. */
  static final int LONGEST_ROW = 256 * 1024;

  private final ByteWindow window;
  private final TableFormat format;
  private int length;

  RowCut(ByteWindow window, TableFormat format) {
    this.window = window;
    this.format = format;
  }

  /** Looks for the end; {@link #length()} then tells how many bytes belong to the row. */
  End end() throws IOException {
    var place = Place.CELL_START;
    int i = 0;
    while (i < LONGEST_ROW && window.at(i) >= 0) {
      int b = window.at(i++);
      if (place == Place.QUOTED && b == '"' && window.at(i) == '"') {
        i++;
      } else if (place != Place.QUOTED && b == '\n') {
        length = i;
        return End.FOUND;
      } else if (place == Place.CLOSED && b != '\r' && b != format.separator()) {
        return firstLine(End.QUOTES_UNPAIRED);
      } else {
        place = place.after(b, format);
      }
    }
    if (place == Place.QUOTED) {
      return firstLine(End.QUOTES_UNPAIRED);
    }
    length = i;
    return window.at(i) < 0 ? End.FOUND : firstLine(End.TOO_FAR);
  }

  /** Where in a row a byte stands. */
  private enum Place {
    CELL_START,
    PLAIN,
    QUOTED,
    CLOSED;

    Place after(int b, TableFormat format) {
      if (this == QUOTED) {
        return b == '"' ? CLOSED : QUOTED;
      }
      if (b == format.separator()) {
        return CELL_START;
      }
      if (this == CELL_START && b == '"' && format.quotes()) {
        return QUOTED;
      }
      return this == CLOSED ? CLOSED : PLAIN;
    }
  }

  int length() {
    return length;
  }

  private End firstLine(End why) throws IOException {
    int lineEnd = window.indexOf('\n', 0, LONGEST_ROW);
    length = lineEnd < 0 ? LONGEST_ROW : lineEnd + 1;
    return lineEnd < 0 && window.at(LONGEST_ROW) >= 0 ? End.TOO_FAR : why;
  }
}
