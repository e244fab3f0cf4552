package org.basra.exchange.library.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.basra.exchange.library.marc.ReaderPromises;

class TableFuzz {

  private static final List<ColumnMap> MAPS =
      List.of(
          new ColumnMap(List.of(), true),
          new ColumnMap(List.of("title:t", "author:a"), true),
          new ColumnMap(List.of("title", "author", "", "year", "language"), false),
          new ColumnMap(List.of("isbn", "title"), true));

  @FuzzTest(maxDuration = "60s")
  void anyBytesAreReadRowByRow(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    int choice = bytes[0] & 0xFF;
    var table = Arrays.copyOfRange(bytes, 1, bytes.length);
    var charset = (choice & 1) == 0 ? StandardCharsets.UTF_8 : Charset.forName("windows-1256");
    var format = TableFormat.values()[choice >> 1 & 1];
    var layout = new TableLayout(format, charset, MAPS.get(choice >> 2 & 3), "IqBa");
    ReaderPromises.check(table, in -> new TableReader(in, layout));
    writtenByRuleIsReadBack(new String(table, StandardCharsets.UTF_8));
  }

  /** RFC 4180: every cell in quotation marks, each mark inside doubled. */
  private static void writtenByRuleIsReadBack(String text) {
    var cells = List.of(text.split("\u0000", -1));
    var row =
        cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","));
    assertThat(Cells.of(row + "\r\n", TableFormat.CSV)).isEqualTo(cells);
  }
}
