package org.basra.exchange.library.tables;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row that {@link RowCut} found to be whole. */
final class Cells {

  private Cells() {}

  static List<String> of(String row, TableFormat format) {
    var cells = new ArrayList<String>();
    int end = lineEnd(row);
    int start = 0;
    while (start <= end) {
      boolean quoted = format.quotes() && start < end && row.charAt(start) == '"';
      int after = quoted ? closing(row, start + 1, end) + 1 : start;
      int separator = row.indexOf(format.separator(), after);
      int cellEnd = separator < 0 || separator >= end ? end : separator;
      cells.add(
          quoted
              ? row.substring(start + 1, after - 1).replace("\"\"", "\"")
              : row.substring(start, cellEnd));
      start = cellEnd + 1;
    }
    return cells;
  }

  private static int lineEnd(String row) {
    int end = row.length();
    if (end > 0 && row.charAt(end - 1) == '\n') {
      end--;
    }
    return end > 0 && row.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** The mark that closes the cell: a doubled one stands for itself. */
  private static int closing(String row, int from, int end) {
    int i = from;
    while (i < end) {
      if (row.charAt(i) == '"') {
        if (i + 1 >= end || row.charAt(i + 1) != '"') {
          return i;
        }
        i++;
      }
      i++;
    }
    return end;
  }
}
